package org.socialmap.understanding.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.socialmap.dataset.Example;
import org.socialmap.understanding.examples.Classifier.Kind;
import org.socialmap.understanding.examples.ClassifierTraining.Sample;
import org.socialmap.understanding.examples.Normalization.Word;

/**
 * Learns which numbers of a text are the value of a fact, such as an age, by the words around them: "16" in "i am 16",
 * but not in "16 clients" or "my son of 16". Immutable and safe for use by many threads.
 */
final class NumberReader {
    /** How many words on each side are looked at. */
    private static final int REACH = 4;

    /** The fact of who asks. */
    static final String ASKING_AS = "asking_as";

    private static final int MAX_DIGITS = 3;
    private static final int FEATURES = 1 << 16;
    /** Numbers up to this are features of their own; what is larger counts by its tens. */
    private static final int MAX_EXACT = 20;

    private static final int TEN = 10;

    private final Labels facts;
    private final Classifier classifier;

    private NumberReader(Labels facts, Classifier classifier) {
        this.facts = facts;
        this.classifier = classifier;
    }

    /**
     * Learns from examples.
     *
     * @param words of each example
     * @param factOf returns the fact that has a number, given as digits, as its value in an example; empty if no fact has
     */
    static NumberReader of(
            List<Example> examples, List<List<Word>> words, BiFunction<Example, String, Optional<String>> factOf) {
        List<Features> features = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            for (int at = 0; at < words.get(i).size(); at++) {
                Optional<String> digits = digits(words.get(i).get(at).text());
                if (digits.isPresent()) {
                    features.add(around(words.get(i), at, digits.get(), asker(examples.get(i))));
                    labels.add(factOf.apply(examples.get(i), digits.get()).orElse(Labels.NONE));
                }
            }
        }
        labels.add(Labels.NONE);
        Labels facts = new Labels(labels);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            samples.add(Sample.of(features.get(i), facts.number(labels.get(i))));
        }
        return new NumberReader(facts, ClassifierTraining.train(Kind.EXCLUSIVE, samples, FEATURES, facts.size()));
    }

    private static String asker(Example example) {
        return String.join("", example.facts().getOrDefault(ASKING_AS, List.of()));
    }

    /**
     * Returns the facts whose value a number of the text is likely to be.
     *
     * @param asker who asks: "my sister of 14" is the person in need if somebody asks for her; empty if unknown
     */
    List<ExampleReading.LikelyFact> facts(List<Word> words, String asker, double minProbability) {
        List<ExampleReading.LikelyFact> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            Optional<String> digits = digits(word.text());
            if (digits.isPresent()) {
                float[] probabilities = classifier.probabilities(around(words, at, digits.get(), asker));
                for (int i = 0; i < probabilities.length; i++) {
                    if (probabilities[i] >= minProbability && !facts.label(i).equals(Labels.NONE)) {
                        found.add(new ExampleReading.LikelyFact(
                                facts.label(i), digits.get(), word.start(), word.end(), probabilities[i]));
                    }
                }
            }
        }
        return found;
    }

    /** Returns the digits at the start of a word, as in "16" and "16yo"; empty if there are none, or too many. */
    private static Optional<String> digits(String word) {
        int length = 0;
        while (length < word.length() && word.charAt(length) >= '0' && word.charAt(length) <= '9') {
            length++;
        }
        boolean isNumber = length > 0 && length <= MAX_DIGITS && !word.startsWith("0");
        return isNumber ? Optional.of(word.substring(0, length)) : Optional.empty();
    }

    private static Features around(List<Word> words, int at, String digits, String asker) {
        int number = Integer.parseInt(digits);
        List<String> features = new ArrayList<>();
        features.add("number " + (number <= MAX_EXACT ? number : "tens " + number / TEN));
        features.add("suffix " + words.get(at).text().substring(digits.length()));
        for (int distance = 1; distance <= REACH; distance++) {
            features.add("before " + distance + " " + word(words, at - distance));
            features.add("after " + distance + " " + word(words, at + distance));
            features.add("near " + word(words, at - distance));
            features.add("near " + word(words, at + distance));
            features.add("for " + asker + " " + word(words, at - distance));
        }
        features.add("both " + word(words, at - 1) + " " + word(words, at + 1));
        features.add("start of next " + prefix(word(words, at + 1)));
        int[] ids = new int[features.size()];
        float[] weights = new float[features.size()];
        for (int i = 0; i < ids.length; i++) {
            int hash = features.get(i).hashCode() * 0x9E3779B1;
            ids[i] = (hash ^ hash >>> 15) & (FEATURES - 1);
            weights[i] = (float) (1 / Math.sqrt(ids.length));
        }
        return new Features(ids, weights, new int[ids.length]);
    }

    private static String prefix(String word) {
        return word.substring(0, Math.min(MAX_DIGITS, word.length()));
    }

    private static String word(List<Word> words, int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).text();
    }
}
