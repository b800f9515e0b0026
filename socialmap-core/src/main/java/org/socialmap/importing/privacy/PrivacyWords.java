package org.socialmap.importing.privacy;

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
    /** The kinds of words, each a list in {@code privacy-words.json} under its name in lower case. */
    public enum Kind {
        /** Means "private" in every context. */
        SECRET,
        /** Means "private" unless other words give it another meaning: "internal", but not "internal medicine". */
        WEAK,
        /** Means that a place is private, with the same restriction: "anonymous", "conf.", "safe house". */
        DISCREET,
        /** Several words that are read as one. */
        COMPOUND,
        /** Means "private" next to "address" or "location". */
        GUARDING,
        /** Asks the same as "public" next to a subject: "share location". */
        DISCLOSING,
        /** Means "public", or "private" after a negation. */
        OPEN,
        /** Means "private" after a negation only: "do not share". */
        GIVEN,
        /** Next to one of these, "share" and "publication" ask the same as "public". */
        CONSENT,
        NOT,
        /** May occur between a negation and the word it negates. */
        BETWEEN,
        PLACE,
        PHONE,
        CONTACT,
        EMAIL,
        WEB,
        ORGANIZATION,
        SERVICE,
        RECORD,
        /** Names a column of free text, not of "yes" or "no". */
        CONTENT,
        /** A medium of publication. */
        MEDIUM,
        BEFORE_MEDIUM,
        FILLER,
        /** Next to one of these, "private" does not mean secret, as in "private insurance". */
        INNOCENT,
        YES,
        NO,
        EVERYBODY,
        /** Marks an address other than the one that people visit. */
        PARTICULAR,
        /** A limited audience. */
        KEPT_TO,
        /** A limited audience of something that may be widely known. */
        KEPT_TO_MEMBERS,
        /** Before "address", refers to the address of the reader. */
        OF_READER,
        /** Between "address" and "secret", means that it stays secret. */
        KEEPING,
        /** After a negation, means that an address is not disclosed. */
        TOLD,
        /** Names of fields whose values name the audience of a record. */
        TELLING,
        /** Next to "address" or "location", means that it is secret. */
        HIDDEN_PLACE,
        /** Phrases for a secret place that contain none of these words. */
        PLACE_PHRASES,
        /** Words for a place in a text. */
        PLACE_IN_TEXT,
        /** Words that replace a street at the beginning or end of an address line. */
        INSTEAD_OF_STREET,
        /** Phrases that introduce directions. */
        DIRECTIONS,
        /** Words for public transport, which give directions if a number follows. */
        CARRIERS,
        /** Words that make a web address a link to a map. */
        MAP_LINKS,
        /** Words and suffixes that make a name that of a street. */
        OF_STREET
    }

    private static final int MAX_COMPOUND_LENGTH = 60;
    private static final int MAX_PART_LENGTH = 20;
    private static final Map<Kind, Set<String>> WORDS = load();
    private static final Set<String> ALL = all();

    /** A phrase without any of these does not concern privacy. */
    private static final Set<String> PRIVACY_WORDS =
            union(EnumSet.of(Kind.SECRET, Kind.WEAK, Kind.DISCREET, Kind.GUARDING, Kind.OPEN, Kind.GIVEN, Kind.MEDIUM));

    private PrivacyWords() {}

    private static Map<Kind, Set<String>> load() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        try (InputStream file = PrivacyWords.class.getResourceAsStream("privacy-words.json")) {
            JsonNode lists = new ObjectMapper().readTree(file);
            for (Kind kind : Kind.values()) {
                Set<String> list = new HashSet<>();
                lists.path(kind.name().toLowerCase(Locale.ROOT)).forEach(word -> list.add(word.textValue()));
                words.put(kind, Set.copyOf(list));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read privacy-words.json", e);
        }
    }

    private static Set<String> all() {
        return union(EnumSet.range(Kind.SECRET, Kind.FILLER));
    }

    private static Set<String> union(Set<Kind> kinds) {
        return kinds.stream().flatMap(kind -> WORDS.get(kind).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a folded word or phrase is of a kind. */
    public static boolean is(Kind kind, String word) {
        return WORDS.get(kind).contains(word);
    }

    /** Returns all words and phrases of a kind. */
    public static Set<String> all(Kind kind) {
        return WORDS.get(kind);
    }

    static boolean isKnown(String word) {
        return ALL.contains(word);
    }

    /** Returns whether a word means that something is shown or shared. */
    static boolean isDisclosure(String word) {
        return is(Kind.OPEN, word) || is(Kind.GIVEN, word);
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
                && words.stream().anyMatch(word -> is(Kind.SECRET, word) || is(Kind.OPEN, word));
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
