/**
 * What is known about a person, for the length of one call: the vocabulary of facts, and the values that each fact can
 * still have. Start at {@link org.socialmap.need.Facts} and {@link org.socialmap.need.NeedProfile}. Uses {@code place}
 * and {@code language}. No {@code toString} here reveals a value.
 */
@NullMarked
package org.socialmap.need;

import org.jspecify.annotations.NullMarked;
