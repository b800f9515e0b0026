/**
 * Words for people, per language, with a stated fallback. Its doors are {@link org.socialmap.language.Text} for the
 * words of a data set and {@link org.socialmap.language.Messages} for our own; it knows no other package.
 */
package org.socialmap.language;
