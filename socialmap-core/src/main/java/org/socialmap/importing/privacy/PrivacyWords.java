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
 * The words by which sources say that something is not for the public, in Dutch, English and Spanish, and how a text or a
 * name is cut into words. Plain scanning, linear in the length of the text. Immutable and safe for use by many threads.
 */
public final class PrivacyWords {
    /** The kinds of words; those of each stand in {@code privacy-words.json} under the same name in lower case. */
    public enum Kind {
        /** Says that something is private, wherever it stands. */
        SECRET,
        /** Says so only where nothing else is said: "internal", but not "internal medicine". */
        WEAK,
        /** Says so of where something is, and only where nothing else is said: "anonymous", "conf.", "safe house". */
        DISCREET,
        /** Several words that are read as one. */
        COMPOUND,
        /** Says so beside "address" or "location". */
        GUARDING,
        /** Beside what it is about it asks what "public" asks: "share location". */
        DISCLOSING,
        /** Says that something is for everybody, or the contrary after a negation. */
        OPEN,
        /** Says so only after a negation: "do not share". */
        GIVEN,
        /** Beside such a word "share" and "publication" ask what "public" asks. */
        CONSENT,
        NOT,
        /** May stand between a negation and what it negates. */
        BETWEEN,
        PLACE,
        PHONE,
        CONTACT,
        EMAIL,
        WEB,
        ORGANIZATION,
        SERVICE,
        RECORD,
        /** A column of this name holds something to read, and no yes or no. */
        CONTENT,
        /** Where something would be published. */
        MEDIUM,
        BEFORE_MEDIUM,
        FILLER,
        /** Beside a private thing that is no secret, such as an insurance. */
        INNOCENT,
        YES,
        NO,
        EVERYBODY,
        /** Of an address: another than the one where people come. */
        PARTICULAR,
        /** For whom something is meant that is not for everybody. */
        KEPT_TO,
        /** The same, of what may well be known to everybody. */
        KEPT_TO_MEMBERS,
        /** Before an address they make it one of those who come. */
        OF_READER,
        /** Between an address and "secret" they say that it stays so. */
        KEEPING,
        /** After a negation they say of an address that nobody gets to know it. */
        TOLD,
        /** Names of fields whose value says for whom a record is. */
        TELLING,
        /** Beside "address" or "location" they say that it is nobody's to know. */
        HIDDEN_PLACE,
        /** Say so of a place without one of these words. */
        PLACE_PHRASES,
        /** What a place is called in a text. */
        PLACE_IN_TEXT,
        /** At an end of an address they are no part of it. */
        INSTEAD_OF_STREET,
        /** They begin to say how a place is found. */
        DIRECTIONS,
        /** With a number behind them they say so too. */
        CARRIERS,
        /** In a web address they are a map. */
        MAP_LINKS,
        /** At the end of a word, or after it, they make it the name of a street. */
        OF_STREET
    }

    private static final int LONGEST_JOINED = 60;
    private static final int LONGEST_WORD = 20;
    private static final Map<Kind, Set<String>> WORDS = read();
    private static final Set<String> ALL = all();

    /** Without one of these, a phrase says nothing of privacy. */
    private static final Set<String> TELLING =
            union(EnumSet.of(Kind.SECRET, Kind.WEAK, Kind.DISCREET, Kind.GUARDING, Kind.OPEN, Kind.GIVEN, Kind.MEDIUM));

    private PrivacyWords() {}

    private static Map<Kind, Set<String>> read() {
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
            throw new UncheckedIOException("the words for what is private are not in their place", e);
        }
    }

    private static Set<String> all() {
        return union(EnumSet.range(Kind.SECRET, Kind.FILLER));
    }

    private static Set<String> union(Set<Kind> kinds) {
        return kinds.stream().flatMap(kind -> WORDS.get(kind).stream()).collect(Collectors.toUnmodifiableSet());
    }

    public static boolean is(Kind kind, String word) {
        return WORDS.get(kind).contains(word);
    }

    public static Set<String> all(Kind kind) {
        return WORDS.get(kind);
    }

    static boolean isKnown(String word) {
        return ALL.contains(word);
    }

    /** Whether a word says that something is shown or shared. */
    static boolean isShowing(String word) {
        return is(Kind.OPEN, word) || is(Kind.GIVEN, word);
    }

    /** Whether any of some words could make them speak of privacy. */
    static boolean anyTells(List<String> words) {
        return words.stream().anyMatch(TELLING::contains);
    }

    /** A text in lower case and without accents, with one space between its words. */
    static String plain(String text) {
        return String.join(" ", words(text));
    }

    /** The words of a text; figures are words of their own. */
    public static List<String> words(String text) {
        return cut(text, false);
    }

    /** The words of a name, such as {@code PhoneIsPrivate}, {@code phone_is_private} or {@code phoneisprivate}. */
    static List<String> wordsOfName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : cut(name, true)) {
            if (word.equals("out") && !words.isEmpty() && words.getLast().equals("opt")) {
                words.set(words.size() - 1, "optout");
                continue;
            }
            words.addAll(
                    ALL.contains(word)
                            ? List.of(word)
                            : apart(word).orElseGet(() -> List.of(LookalikeLetters.corrected(word))));
        }
        return words;
    }

    private static List<String> cut(String text, boolean atCapitals) {
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
                    || atCapitals && isCapitalAt(before, point, after);
            if (!word.isEmpty() && (!isPart || isNew)) {
                words.add(folded(word.toString()));
                word.setLength(0);
            }
            if (isPart) {
                word.appendCodePoint(point);
            }
            before = point;
        }
        if (!word.isEmpty()) {
            words.add(folded(word.toString()));
        }
        return words;
    }

    /** Where a word of a name begins that is written with capitals: after a small letter, or as the last of several. */
    private static boolean isCapitalAt(int before, int point, int after) {
        return Character.isUpperCase(point)
                && (Character.isLowerCase(before) || Character.isUpperCase(before) && Character.isLowerCase(after));
    }

    private static String folded(String word) {
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

    /** A compound of known words; only its first part may be unknown. */
    private static Optional<List<String>> apart(String word) {
        if (word.length() > LONGEST_JOINED) {
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

    /** Only "is private" at the end is sure to be two words and no part of another. */
    private static boolean endsPrivate(List<String> words) {
        return words.size() > 1
                && words.getFirst().length() > 1
                && words.stream().anyMatch(word -> is(Kind.SECRET, word) || is(Kind.OPEN, word));
    }

    /** For each place in a word the rest of it as words that are known, the longest first. */
    private static List<Optional<List<String>>> known(String word) {
        List<Optional<List<String>>> from = new ArrayList<>(Collections.nCopies(word.length() + 1, Optional.empty()));
        from.set(word.length(), Optional.of(List.of()));
        for (int i = word.length() - 1; i >= 0; i--) {
            for (int end = Math.min(word.length(), i + LONGEST_WORD);
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
