/**
 * What people mean by their words: the needs and facts that a text states, what it refuses, and its corrected spelling
 * errors. Start at {@link org.socialmap.understanding.Understanding}. The reading itself is in
 * {@code understanding.analysis}.
 */
package org.socialmap.understanding;
