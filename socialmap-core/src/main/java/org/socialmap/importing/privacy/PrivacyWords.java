package org.socialmap.importing.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Dutch, English and Spanish words by which sources mark that something is not public, and the tokenizer that
 * splits a text or a name into words. Linear in the length of the text. Immutable and safe for use by many threads.
 */
public final class PrivacyWords {
    private static final int MAX_COMPOUND_LENGTH = 60;
    private static final int MAX_PART_LENGTH = 20;
    private static final Map<WordCategory, Set<String>> WORDS = load();
    private static final Set<String> ALL = all();

    /** A phrase without any of these does not concern privacy. */
    private static final Set<String> PRIVACY_WORDS = union(EnumSet.of(
            WordCategory.SECRET,
            WordCategory.WEAK,
            WordCategory.DISCREET,
            WordCategory.PROTECTION,
            WordCategory.PUBLIC,
            WordCategory.DISCLOSURE,
            WordCategory.MEDIUM));

    private PrivacyWords() {}

    private static Map<WordCategory, Set<String>> load() {
        Map<WordCategory, Set<String>> words = new EnumMap<>(WordCategory.class);
        try (InputStream file = PrivacyWords.class.getResourceAsStream("privacy-words.json")) {
            JsonNode lists = new ObjectMapper().readTree(file);
            for (WordCategory category : WordCategory.values()) {
                Set<String> list = new HashSet<>();
                lists.required(category.name().toLowerCase(Locale.ROOT)).forEach(word -> list.add(word.textValue()));
                words.put(category, Set.copyOf(list));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read privacy-words.json", e);
        }
    }

    private static Set<String> all() {
        return union(EnumSet.range(WordCategory.SECRET, WordCategory.FILLER));
    }

    private static Set<String> union(Set<WordCategory> categories) {
        return categories.stream().flatMap(category -> all(category).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a folded word or phrase is in a category. */
    public static boolean is(WordCategory category, String word) {
        return all(category).contains(word);
    }

    /** Returns all words and phrases of a category. */
    public static Set<String> all(WordCategory category) {
        return requireNonNull(WORDS.get(category));
    }

    static boolean isKnown(String word) {
        return ALL.contains(word);
    }

    /** Returns whether a word means that something is shown or shared. */
    static boolean isDisclosure(String word) {
        return is(WordCategory.PUBLIC, word) || is(WordCategory.DISCLOSURE, word);
    }

    /** Returns whether any of some words can make a phrase concern privacy. */
    static boolean anyConcernsPrivacy(List<String> words) {
        return words.stream().anyMatch(PRIVACY_WORDS::contains);
    }

    /** Returns a text in lower case and without accents, with one space between words. */
    static String plain(String text) {
        return String.join(" ", words(text));
    }

    /** Returns the folded words of a text; runs of digits are separate words. */
    public static List<String> words(String text) {
        return tokenize(text, false);
    }

    /**
     * Returns the folded words of a name such as {@code PhoneIsPrivate}, {@code phone_is_private} or {@code
     * phoneisprivate}.
     */
    static List<String> wordsOfName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : tokenize(name, true)) {
            if (word.equals("out") && !words.isEmpty() && words.getLast().equals("opt")) {
                words.set(words.size() - 1, "optout");
                continue;
            }
            words.addAll(
                    ALL.contains(word)
                            ? List.of(word)
                            : decompose(word).orElseGet(() -> List.of(LookalikeLetters.corrected(word))));
        }
        return words;
    }

    private static List<String> tokenize(String text, boolean atCapitals) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        String whole = LookalikeLetters.plain(text.replace("'", "").replace("’", ""));
        for (int i = 0; i < whole.length(); ) {
            int point = whole.codePointAt(i);
            i += Character.charCount(point);
            int after = i < whole.length() ? whole.codePointAt(i) : ' ';
            boolean isPart = Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
            boolean isNew = Character.isDigit(point) != Character.isDigit(before)
                    || atCapitals && startsWordAtCapital(before, point, after);
            if (!word.isEmpty() && (!isPart || isNew)) {
                words.add(fold(word.toString()));
                word.setLength(0);
            }
            if (isPart) {
                word.appendCodePoint(point);
            }
            before = point;
        }
        if (!word.isEmpty()) {
            words.add(fold(word.toString()));
        }
        return words;
    }

    /** Returns whether a capital starts a word: after a lowercase letter, or as the last of several capitals. */
    private static boolean startsWordAtCapital(int before, int point, int after) {
        return Character.isUpperCase(point)
                && (Character.isLowerCase(before) || Character.isUpperCase(before) && Character.isLowerCase(after));
    }

    private static String fold(String word) {
        if (word.chars().allMatch(character -> character < 128)) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Splits a compound into known words; only its first part may be unknown. */
    private static Optional<List<String>> decompose(String word) {
        if (word.length() > MAX_COMPOUND_LENGTH) {
            return Optional.empty();
        }
        List<Optional<List<String>>> from = known(word);
        for (int start = 0; start < word.length(); start++) {
            Optional<List<String>> known = from.get(start);
            if (known.isPresent() && (start == 0 || endsPrivate(known.get()))) {
                List<String> words = new ArrayList<>();
                if (start > 0) {
                    words.add(word.substring(0, start));
                }
                words.addAll(known.get());
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether words end in a phrase such as "is private"; after an unknown first part, a single word may be
     * part of another one.
     */
    private static boolean endsPrivate(List<String> words) {
        return words.size() > 1
                && words.getFirst().length() > 1
                && words.stream().anyMatch(word -> is(WordCategory.SECRET, word) || is(WordCategory.PUBLIC, word));
    }

    /** Returns, for each index in a word, the rest of the word as known words, preferring the longest. */
    private static List<Optional<List<String>>> known(String word) {
        List<Optional<List<String>>> from = new ArrayList<>(Collections.nCopies(word.length() + 1, Optional.empty()));
        from.set(word.length(), Optional.of(List.of()));
        for (int i = word.length() - 1; i >= 0; i--) {
            for (int end = Math.min(word.length(), i + MAX_PART_LENGTH);
                    end > i + 1 && from.get(i).isEmpty();
                    end--) {
                String part = word.substring(i, end);
                if (from.get(end).isPresent() && ALL.contains(part)) {
                    List<String> words = new ArrayList<>(List.of(part));
                    words.addAll(from.get(end).get());
                    from.set(i, Optional.of(words));
                }
            }
        }
        return from;
    }
}
