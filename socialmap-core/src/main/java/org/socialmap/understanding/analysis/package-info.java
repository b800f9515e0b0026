/**
 * Reads free text: the analysis of each language, the needs and facts that a text states, what it refuses, and its
 * spelling errors. The entry points are {@link org.socialmap.understanding.analysis.LanguageChain} and
 * {@link org.socialmap.understanding.analysis.PhraseBook}. The package does not know the index and searches nothing;
 * it uses {@code catalog} and what lies below.
 */
@NullMarked
package org.socialmap.understanding.analysis;

import org.jspecify.annotations.NullMarked;
