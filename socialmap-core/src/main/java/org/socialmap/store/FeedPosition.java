package org.socialmap.store;

/**
 * A point in the history of a store. After a restore from a backup, the store reaches the same positions again with
 * other writes; the nonce tells them apart.
 *
 * @param position the position of a write; 0 is before the first one
 * @param nonce the nonce of the same write
 */
public record FeedPosition(long position, long nonce) {
    /** The point before the first write. */
    public static final FeedPosition START = new FeedPosition(0, 0);
}
