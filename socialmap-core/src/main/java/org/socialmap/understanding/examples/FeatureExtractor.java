package org.socialmap.understanding.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialmap.understanding.examples.Normalization.Word;

/**
 * Extracts the features of texts, weighted by how rare they are in a collection (TF-IDF with sublinear term frequency).
 * The features are words and 4-grams, which reach over typos, inflections and the parts of compounds; pairs of words and
 * n-grams of other lengths were measured and read no more. Words and n-grams are normalized to length 1 apart, so that
 * both count the same whatever the length of the text. Immutable and safe for use by many threads.
 */
final class FeatureExtractor {
    /** Few of the frequent features share a bucket. */
    static final int BUCKETS = 1 << 17;

    private static final int GRAM_LENGTH = 4;
    /** A feature of fewer texts says nothing about others. */
    private static final int MIN_FREQUENCY = 3;

    /** Distinguishes the kinds of features in the hash table. */
    private enum Kind {
        WORD,
        GRAM
    }

    /** The rarity of the features of each bucket; 0 for those that are left out. */
    private final float[] rarity;

    /** Creates an extractor that knows how rare the features of these texts are. */
    FeatureExtractor(List<String> texts) {
        int[] frequency = new int[BUCKETS];
        for (String text : texts) {
            List<Word> words = Normalization.words(text);
            wordFeatures(words).keySet().forEach(bucket -> frequency[bucket]++);
            gramFeatures(words).keySet().forEach(bucket -> frequency[bucket]++);
        }
        rarity = new float[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            rarity[bucket] = frequency[bucket] < MIN_FREQUENCY
                    ? 0
                    : (float) (1 + Math.log((1.0 + texts.size()) / (1 + frequency[bucket])));
        }
    }

    /** Returns the features of a text that was split into words. */
    Features features(List<Word> words) {
        Map<Integer, Occurrence> ofWords = wordFeatures(words);
        Map<Integer, Occurrence> grams = gramFeatures(words);
        int size = ofWords.size() + grams.size();
        Features features = new Features(new int[size], new float[size], new int[size]);
        fill(features, 0, ofWords);
        fill(features, ofWords.size(), grams);
        return features;
    }

    private void fill(Features features, int from, Map<Integer, Occurrence> occurrences) {
        int at = from;
        double squares = 0;
        for (Map.Entry<Integer, Occurrence> entry : occurrences.entrySet()) {
            float weight = (float) ((1 + Math.log(entry.getValue().count)) * rarity[entry.getKey()]);
            features.buckets()[at] = entry.getKey();
            features.weights()[at] = weight;
            features.words()[at] = entry.getValue().word;
            squares += weight * weight;
            at++;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = from; i < at && length > 0; i++) {
            features.weights()[i] /= length;
        }
    }

    /** How often a feature occurs, and in which word first. */
    private static final class Occurrence {
        private final int word;
        private int count;

        Occurrence(int word) {
            this.word = word;
        }
    }

    private static Map<Integer, Occurrence> wordFeatures(List<Word> words) {
        Map<Integer, Occurrence> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            add(found, bucket(Kind.WORD, words.get(i).text()), i);
        }
        return found;
    }

    private static Map<Integer, Occurrence> gramFeatures(List<Word> words) {
        Map<Integer, Occurrence> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String padded = " " + words.get(i).text() + " ";
            for (int start = 0; start + GRAM_LENGTH <= padded.length(); start++) {
                add(found, bucket(Kind.GRAM, padded.substring(start, start + GRAM_LENGTH)), i);
            }
        }
        return found;
    }

    private static void add(Map<Integer, Occurrence> found, int bucket, int word) {
        found.computeIfAbsent(bucket, any -> new Occurrence(word)).count++;
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
