/**
 * What people mean by their words: the needs and facts that a text states, what it refuses, and its corrected spelling
 * errors. Start at {@link org.socialmap.understanding.Understanding}. The reading itself is in
 * {@code understanding.analysis}.
 */
@NullMarked
package org.socialmap.understanding;

import org.jspecify.annotations.NullMarked;
