/**
 * The understanding of texts: the needs and facts that a text states, the needs that it refuses, and its spelling
 * corrections. Start at {@link org.socialmap.understanding.Understanding}. The package {@code analysis} analyzes texts.
 */
@NullMarked
package org.socialmap.understanding;

import org.jspecify.annotations.NullMarked;
