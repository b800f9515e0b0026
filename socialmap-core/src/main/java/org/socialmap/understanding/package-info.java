/**
 * What people mean by their words: the chain of analysis of each language, which needs and facts a text tells, what it refuses, and
 * what was misspelt. Its doors are {@link org.socialmap.understanding.LanguageChain} and
 * {@link org.socialmap.understanding.PhraseBook}. It knows no index and finds nothing; it uses {@code catalog} and what lies below.
 */
package org.socialmap.understanding;
