/**
 * The needs of a person and what is known about that person, for the length of one call: the vocabulary of facts, and
 * the values that each fact can still have. Start at {@link org.socialmap.need.Facts} and
 * {@link org.socialmap.need.NeedProfile}. No {@code toString} method here reveals a value.
 */
@NullMarked
package org.socialmap.need;

import org.jspecify.annotations.NullMarked;
