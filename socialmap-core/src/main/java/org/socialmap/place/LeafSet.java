package org.socialmap.place;

import java.util.Arrays;
import java.util.BitSet;

/**
 * An immutable set of leaves of one {@link PlaceGraph}, which is how places are compared. Safe for use by many threads.
 */
public final class LeafSet {
    /** The empty set. */
    public static final LeafSet EMPTY = new LeafSet(new BitSet());

    private final long[] words;

    private LeafSet(BitSet leaves) {
        words = leaves.toLongArray();
    }

    static LeafSet of(BitSet leaves) {
        return leaves.isEmpty() ? EMPTY : new LeafSet(leaves);
    }

    /** Returns the set of exactly these leaf numbers. */
    public static LeafSet ofLeaves(int... leaves) {
        BitSet bits = new BitSet();
        for (int leaf : leaves) {
            bits.set(leaf);
        }
        return of(bits);
    }

    /** Returns the leaf numbers in ascending order. */
    public int[] leaves() {
        return BitSet.valueOf(words).stream().toArray();
    }

    /** Returns whether this set has no leaf. */
    public boolean isEmpty() {
        return words.length == 0;
    }

    /** Returns whether this set has exactly one leaf. */
    public boolean isSingle() {
        int leaves = 0;
        for (long word : words) {
            leaves += Long.bitCount(word);
        }
        return leaves == 1;
    }

    /** Returns whether this set contains every leaf of the other set. */
    public boolean covers(LeafSet other) {
        for (int i = 0; i < other.words.length; i++) {
            long own = i < words.length ? words[i] : 0;
            if ((other.words[i] & ~own) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some leaf is in both sets. */
    public boolean intersects(LeafSet other) {
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the leaves that are in either set. */
    public LeafSet union(LeafSet other) {
        BitSet union = BitSet.valueOf(words);
        union.or(BitSet.valueOf(other.words));
        return of(union);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeafSet that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** Returns the number of leaves only: a person's place must not reach a log. */
    @Override
    public String toString() {
        return "LeafSet[" + BitSet.valueOf(words).cardinality() + " leaves]";
    }
}
