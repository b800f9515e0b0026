/**
 * How many places are free, who says so and since when, and places held while the telephone rings: words and laws. The
 * {@link org.socialmap.capacity.Ledger} is the truth of it, the {@link org.socialmap.capacity.Board} what a match reads.
 */
package org.socialmap.capacity;
