/**
 * What is known of a person, for the length of one call: the vocabulary of facts, and the values each fact can still
 * have. Its doors are {@link org.socialmap.need.Facts} and {@link org.socialmap.need.NeedProfile}. It uses
 * {@code place} and {@code language}. Nothing in it prints a value: {@code toString} counts.
 */
package org.socialmap.need;
