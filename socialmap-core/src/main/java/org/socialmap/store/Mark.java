package org.socialmap.store;

/**
 * A place on the course of a store's writings. A store that was put back to an earlier day comes to the same positions again
 * with other writings; the nonce tells them apart.
 *
 * @param position of a writing; 0 is before the first
 * @param nonce of the same writing
 */
public record Mark(long position, long nonce) {
    /** Before the first writing. */
    public static final Mark START = new Mark(0, 0);
}
