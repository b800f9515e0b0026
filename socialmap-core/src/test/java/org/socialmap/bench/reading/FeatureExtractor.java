package org.socialmap.bench.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Extracts the features of texts, weighted by how rare they are in a collection (TF-IDF with sublinear term frequency).
 * Words and n-grams are normalized to length 1 apart, so that both count the same whatever the length of the text.
 * Immutable and safe for use by many threads.
 */
final class FeatureExtractor {
    /** 2^18 buckets: with half a million different features, few frequent ones share a bucket. */
    static final int BUCKETS = 1 << 18;

    private static final int MIN_GRAM = 2;
    private static final int MAX_GRAM = 5;

    /** A kind of feature. */
    enum Kind {
        /** A word. */
        WORD,
        /** Two words in a row. */
        PAIR,
        /** From two to five characters of a word, with a space where it begins and ends. */
        GRAM
    }

    private final Set<Kind> kinds;
    private final float[] rarity;

    /**
     * Creates an extractor that knows how rare the features of some texts are.
     *
     * @param kinds the kinds of features to extract
     */
    FeatureExtractor(List<String> texts, Set<Kind> kinds) {
        this.kinds = kinds;
        int[] frequency = new int[BUCKETS];
        for (String text : texts) {
            List<String> words = Normalization.words(text);
            wordFeatures(words).keySet().forEach(bucket -> frequency[bucket]++);
            gramFeatures(words).keySet().forEach(bucket -> frequency[bucket]++);
        }
        rarity = new float[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            rarity[bucket] = (float) (1 + Math.log((1.0 + texts.size()) / (1 + frequency[bucket])));
        }
    }

    /** Returns the features of a text. */
    Features features(String text) {
        List<String> words = Normalization.words(text);
        Map<Integer, Integer> ofWords = wordFeatures(words);
        Map<Integer, Integer> grams = gramFeatures(words);
        int size = ofWords.size() + grams.size();
        Features features = new Features(new int[size], new float[size]);
        fill(features, 0, ofWords);
        fill(features, ofWords.size(), grams);
        return features;
    }

    private void fill(Features features, int from, Map<Integer, Integer> occurrences) {
        int at = from;
        double squares = 0;
        for (Map.Entry<Integer, Integer> entry : occurrences.entrySet()) {
            float weight = (float) ((1 + Math.log(entry.getValue())) * rarity[entry.getKey()]);
            features.buckets()[at] = entry.getKey();
            features.weights()[at] = weight;
            squares += weight * weight;
            at++;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = from; i < at; i++) {
            features.weights()[i] /= length;
        }
    }

    private Map<Integer, Integer> wordFeatures(List<String> words) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (kinds.contains(Kind.WORD)) {
                add(found, bucket(Kind.WORD, words.get(i)));
            }
            if (i > 0 && kinds.contains(Kind.PAIR)) {
                add(found, bucket(Kind.PAIR, words.get(i - 1) + " " + words.get(i)));
            }
        }
        return found;
    }

    private Map<Integer, Integer> gramFeatures(List<String> words) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size() && kinds.contains(Kind.GRAM); i++) {
            String padded = " " + words.get(i) + " ";
            for (int length = MIN_GRAM; length <= MAX_GRAM; length++) {
                for (int start = 0; start + length <= padded.length(); start++) {
                    add(found, bucket(Kind.GRAM, padded.substring(start, start + length)));
                }
            }
        }
        return found;
    }

    private static void add(Map<Integer, Integer> found, int bucket) {
        found.merge(bucket, 1, Integer::sum);
    }

    /** Mixes the hash code of a text, whose low bits alone are not evenly distributed. */
    private static int bucket(Kind kind, String text) {
        int hash = text.hashCode() * 0x9E3779B1 + kind.ordinal() * 0x85EBCA6B;
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 12;
        hash *= 0x297A2D39;
        hash ^= hash >>> 15;
        return hash & (BUCKETS - 1);
    }
}
