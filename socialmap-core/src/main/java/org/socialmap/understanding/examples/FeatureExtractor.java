package org.socialmap.understanding.examples;

import java.util.Arrays;
import java.util.List;
import org.socialmap.understanding.examples.Normalization.Word;

/**
 * Extracts the features of texts, weighted by how rare they are in a collection (TF-IDF with sublinear term frequency).
 * The features are words, neighboring words written as one ("over vecht"), and 4-grams, which reach over typos,
 * inflections and the parts of compounds; pairs of words and n-grams of other lengths were measured and read no more.
 * Words and n-grams are normalized to length 1 apart, so that both count the same whatever the length of the text.
 * Immutable and safe for use by many threads.
 */
final class FeatureExtractor {
    /** Few of the frequent features share a bucket. */
    private static final int BUCKETS = 1 << 18;

    private static final int GRAM_LENGTH = 4;
    /** A feature of fewer texts says nothing about others. */
    private static final int MIN_FREQUENCY = 3;
    /** Longer words are not torn apart by mistake. */
    private static final int MAX_JOINED_LENGTH = 14;

    private static final float JOINED_SHARE = 0.5f;

    /** Texts of more words count as of this many. */
    private static final int MAX_WORDS = 8;

    private static final float WEIGHT_OF_LENGTH = 0.7f;

    /** Distinguishes the kinds of features in the hash table. */
    private enum Kind {
        WORD,
        GRAM
    }

    /** The number of the feature of each bucket, or -1 if it is left out. */
    private final int[] ids;
    /** The rarity of each feature. */
    private final float[] rarity;

    /** Creates an extractor that knows how rare the features of these texts are. */
    FeatureExtractor(List<Buckets> texts) {
        int[] frequency = new int[BUCKETS];
        for (Buckets text : texts) {
            for (int i = 0; i < text.size; i++) {
                frequency[text.buckets[i]]++;
            }
        }
        ids = new int[BUCKETS];
        float[] found = new float[BUCKETS];
        int count = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            ids[bucket] = -1;
            if (frequency[bucket] >= MIN_FREQUENCY) {
                ids[bucket] = count;
                found[count++] = (float) (1 + Math.log((1.0 + texts.size()) / (1 + frequency[bucket])));
            }
        }
        rarity = Arrays.copyOf(found, count);
    }

    /** Returns the number of different features. */
    int size() {
        return rarity.length;
    }

    /** Returns the number of different features with those of {@link #withLength}. */
    int sizeWithLength() {
        return rarity.length + MAX_WORDS + 1;
    }

    /** Adds a feature for the number of words: a short text states few facts. */
    Features withLength(Features features, int words) {
        int last = features.size();
        int[] allIds = Arrays.copyOf(features.ids(), last + 1);
        float[] weights = Arrays.copyOf(features.weights(), last + 1);
        allIds[last] = size() + Math.min(words, MAX_WORDS);
        weights[last] = WEIGHT_OF_LENGTH;
        return new Features(allIds, weights, Arrays.copyOf(features.words(), last + 1));
    }

    /** The buckets of a text: first those of its words, then those of its n-grams. For one thread until it is built. */
    static final class Buckets {
        private static final int FIRST_CAPACITY = 32;
        private int[] buckets = new int[FIRST_CAPACITY];
        private int[] words = new int[FIRST_CAPACITY];
        private float[] counts = new float[FIRST_CAPACITY];
        private int size;
        private int firstGram;

        /** Returns the buckets of a text that was split into words. */
        static Buckets of(List<Word> words) {
            Buckets buckets = new Buckets();
            buckets.addWords(words);
            buckets.firstGram = buckets.size;
            buckets.addGrams(words);
            return buckets;
        }

        private void addWords(List<Word> found) {
            for (int i = 0; i < found.size(); i++) {
                String word = found.get(i).text();
                add(0, bucket(Kind.WORD, word, 0, word.length()), i, 1);
                if (i + 1 < found.size()
                        && word.length() + found.get(i + 1).text().length() < MAX_JOINED_LENGTH) {
                    String joined = word + found.get(i + 1).text();
                    add(0, bucket(Kind.WORD, joined, 0, joined.length()), i, JOINED_SHARE);
                }
            }
        }

        private void addGrams(List<Word> found) {
            for (int i = 0; i < found.size(); i++) {
                String padded = " " + found.get(i).text() + " ";
                for (int start = 0; start + GRAM_LENGTH <= padded.length(); start++) {
                    add(firstGram, bucket(Kind.GRAM, padded, start, start + GRAM_LENGTH), i, 1);
                }
            }
        }

        private void add(int from, int bucket, int word, float share) {
            for (int i = from; i < size; i++) {
                if (buckets[i] == bucket) {
                    counts[i] += share;
                    return;
                }
            }
            if (size == buckets.length) {
                buckets = Arrays.copyOf(buckets, 2 * size);
                words = Arrays.copyOf(words, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            buckets[size] = bucket;
            words[size] = word;
            counts[size] = share;
            size++;
        }
    }

    /** Returns the known features of a text. */
    Features features(Buckets text) {
        int known = 0;
        for (int i = 0; i < text.size; i++) {
            known += ids[text.buckets[i]] >= 0 ? 1 : 0;
        }
        Features features = new Features(new int[known], new float[known], new int[known]);
        int grams = fill(features, 0, text, 0, text.firstGram);
        fill(features, grams, text, text.firstGram, text.size);
        return features;
    }

    /** Adds the features of some buckets, their weights normalized to length 1; returns the position after them. */
    private int fill(Features features, int from, Buckets text, int start, int end) {
        int at = from;
        double squares = 0;
        for (int i = start; i < end; i++) {
            int id = ids[text.buckets[i]];
            if (id >= 0) {
                double frequency = text.counts[i] <= 1 ? text.counts[i] : 1 + Math.log(text.counts[i]);
                float weight = (float) (frequency * rarity[id]);
                features.ids()[at] = id;
                features.weights()[at] = weight;
                features.words()[at] = text.words[i];
                squares += weight * weight;
                at++;
            }
        }
        float length = (float) Math.sqrt(squares);
        for (int i = from; i < at && length > 0; i++) {
            features.weights()[i] /= length;
        }
        return at;
    }

    /** Hashes a part of a text and mixes the bits, whose low ones alone are not evenly distributed. */
    private static int bucket(Kind kind, String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        hash = hash * 0x9E3779B1 + kind.ordinal() * 0x85EBCA6B;
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 12;
        hash *= 0x297A2D39;
        hash ^= hash >>> 15;
        return hash & (BUCKETS - 1);
    }
}
