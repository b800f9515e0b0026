/**
 * What people mean by their words: the analysis of each language, the needs and facts that a text states, what it
 * refuses, and its spelling errors. The entry points are {@link org.socialmap.understanding.LanguageChain} and
 * {@link org.socialmap.understanding.PhraseBook}. The package does not know the index and searches nothing; it uses
 * {@code catalog} and what lies below.
 */
@NullMarked
package org.socialmap.understanding;

import org.jspecify.annotations.NullMarked;
