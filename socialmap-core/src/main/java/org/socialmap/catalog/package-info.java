/**
 * The records of a map at one moment, joined by their references; the changes that lead to another moment; and the part
 * that an audience may see. Start at {@link org.socialmap.catalog.Catalog}. The types of the records are in
 * {@code record}.
 *
 * <p>Everything is immutable and safe for use by many threads.
 */
@NullMarked
package org.socialmap.catalog;

import org.jspecify.annotations.NullMarked;
