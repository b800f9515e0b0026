package org.socialmap.place;

import java.util.Arrays;
import java.util.BitSet;

/** An immutable set of leaves of one {@link PlaceGraph}: everything a place can mean. Safe for use by many threads. */
public final class LeafSet {
    /** The set without any leaf. */
    public static final LeafSet EMPTY = new LeafSet(new BitSet());

    private final long[] words;

    private LeafSet(BitSet leaves) {
        words = leaves.toLongArray();
    }

    static LeafSet of(BitSet leaves) {
        return leaves.isEmpty() ? EMPTY : new LeafSet(leaves);
    }

    /** The set of exactly these leaf numbers. */
    public static LeafSet ofLeaves(int... leaves) {
        BitSet bits = new BitSet();
        for (int leaf : leaves) {
            bits.set(leaf);
        }
        return of(bits);
    }

    /** The leaf numbers in ascending order. */
    public int[] leaves() {
        return BitSet.valueOf(words).stream().toArray();
    }

    /** Whether it holds no leaf. */
    public boolean isEmpty() {
        return words.length == 0;
    }

    /** Whether it holds exactly one leaf. */
    public boolean isSingle() {
        int leaves = 0;
        for (long word : words) {
            leaves += Long.bitCount(word);
        }
        return leaves == 1;
    }

    /** Whether every leaf of the other set is in this one. */
    public boolean covers(LeafSet other) {
        for (int i = 0; i < other.words.length; i++) {
            long here = i < words.length ? words[i] : 0;
            if ((other.words[i] & ~here) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether some leaf is in both sets. */
    public boolean meets(LeafSet other) {
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The leaves of either set. */
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

    /** Says only how many leaves there are: a person's place must not reach a log. */
    @Override
    public String toString() {
        return "LeafSet[" + BitSet.valueOf(words).cardinality() + " leaves]";
    }
}
