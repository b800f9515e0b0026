package org.socialmap.importing.privacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.language.Characters;

/**
 * The name of a column or field that speaks of privacy, such as {@code PhoneIsPrivate}.
 *
 * @param isSecret whether a "yes" means private, as it does for "private"; for "public" a "no" does
 * @param isUnderstood whether all its words are known, so that it is sure what it means
 * @param isContent whether it names something to read, such as private notes
 * @param subjects what it is about; none for the record in which it stands
 * @param stem the words by which the columns begin that it is about, such as {@code [phone]}
 */
public record PrivacyName(
        boolean isSecret, boolean isUnderstood, boolean isContent, Set<Kind> subjects, List<String> stem) {
    private static final Set<Kind> SUBJECTS =
            EnumSet.of(Kind.PLACE, Kind.PHONE, Kind.CONTACT, Kind.EMAIL, Kind.WEB, Kind.ORGANIZATION, Kind.SERVICE);

    private static final Set<Kind> HIDEABLE = EnumSet.of(Kind.PLACE, Kind.PHONE, Kind.CONTACT, Kind.EMAIL);
    private static final Set<Kind> ASKED_OF = EnumSet.of(Kind.PLACE, Kind.PHONE, Kind.CONTACT, Kind.EMAIL);

    public PrivacyName {
        subjects = Set.copyOf(subjects);
        stem = List.copyOf(stem);
    }

    /** Reads a name, or a short phrase; empty if it does not speak of privacy. */
    public static Optional<PrivacyName> of(String name) {
        return of(PrivacyWords.wordsOfName(name));
    }

    /** Reads a phrase out of a text, in which words are written apart. */
    static Optional<PrivacyName> ofText(String text) {
        return of(PrivacyWords.words(text));
    }

    private static Optional<PrivacyName> of(List<String> told) {
        List<String> words = joined(told);
        if (isPlacePhrase(words)) {
            return Optional.of(new PrivacyName(true, true, false, Set.of(Kind.PLACE), List.of()));
        }
        if (!PrivacyWords.anyTells(words)) {
            return Optional.empty();
        }
        Reading reading = new Reading(words);
        return reading.speaks() ? Optional.of(reading.name()) : Optional.empty();
    }

    /** "Address on request". */
    private static boolean isPlacePhrase(List<String> words) {
        if (words.stream().noneMatch(word -> PrivacyWords.is(Kind.PLACE_IN_TEXT, word))) {
            return false;
        }
        String all = " " + String.join(" ", words) + " ";
        return PrivacyWords.all(Kind.PLACE_PHRASES).stream().anyMatch(phrase -> all.equals(" " + phrase + " "));
    }

    /** The words with those made one that are read as one. */
    private static List<String> joined(List<String> words) {
        if (words.size() < 2) {
            return words;
        }
        String all = " " + String.join(" ", words) + " ";
        String whole = all;
        for (String compound : PrivacyWords.all(Kind.COMPOUND)) {
            whole = whole.replace(" " + compound + " ", " " + compound.replace(" ", "") + " ");
        }
        return whole.equals(all) ? words : Characters.splitAt(whole.strip(), c -> c == ' ');
    }

    /** Whether a name speaks of privacy only by a word that is also what some help is: "safe house", "anonymous". */
    static boolean isOnlyDiscreet(String name) {
        List<String> words = joined(PrivacyWords.wordsOfName(name));
        return words.stream().anyMatch(word -> PrivacyWords.is(Kind.DISCREET, word))
                && words.stream()
                        .noneMatch(word -> PrivacyWords.is(Kind.SECRET, word)
                                || PrivacyWords.is(Kind.WEAK, word)
                                || PrivacyWords.is(Kind.NOT, word));
    }

    /** What the words of a name are about, whether they speak of privacy or not. */
    static Set<Kind> subjectsOf(String name) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (String word : PrivacyWords.wordsOfName(name)) {
            SUBJECTS.stream().filter(subject -> PrivacyWords.is(subject, word)).forEach(found::add);
        }
        return found;
    }

    /** The same about what the field in which it was said is about too; about the place if about nothing else. */
    PrivacyName onTheSafeSide(Set<Kind> ofField, boolean hasPlace) {
        Set<Kind> about = EnumSet.noneOf(Kind.class);
        about.addAll(subjects);
        about.addAll(ofField);
        about.retainAll(HIDEABLE);
        if (about.isEmpty() && hasPlace) {
            about.add(Kind.PLACE);
        }
        return new PrivacyName(true, isUnderstood, false, about, List.of());
    }

    /** Whether a value of it means that what it is about is private. */
    public boolean saysPrivate(PrivacyValue value) {
        return switch (value) {
            case YES, UNSURE -> isSecret;
            case NO -> !isSecret;
            case PRIVATE -> true;
            case EVERYBODY, BLANK -> false;
        };
    }

    /** Whether the value of a field says for whom a record is: {@code visibility}, {@code privacy_level}. */
    static boolean isTelling(String name) {
        return PrivacyWords.is(Kind.TELLING, String.join(" ", PrivacyWords.wordsOfName(name)));
    }

    /** Whether a name begins by the words of the stem, in one or in many. */
    boolean covers(List<String> words) {
        if (stem.isEmpty() || words.size() < stem.size()) {
            return false;
        }
        for (int i = 0; i < stem.size(); i++) {
            if (!single(words.get(i)).equals(single(stem.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the stem says which of several it is about: "phone 2", "mailing address". */
    boolean isParticular() {
        return stem.stream()
                .anyMatch(word -> Character.isDigit(word.charAt(0))
                        || PrivacyWords.is(Kind.PARTICULAR, word)
                        || !PrivacyWords.isKnown(word));
    }

    private static String single(String word) {
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Goes through the words of a name once. */
    private static final class Reading {
        private final List<String> words;
        private final Set<Kind> subjects = new HashSet<>();
        private final List<String> stem = new ArrayList<>();
        private boolean strong;
        private boolean weak;
        private boolean open;
        private boolean negated;
        private boolean secretNegated;
        private boolean discreet = true;
        private boolean content;
        private boolean innocent;
        private boolean unknown;

        Reading(List<String> words) {
            this.words = words;
            int last = 0;
            for (int i = 0; i < words.size(); i++) {
                last = read(i) ? i : last;
            }
        }

        /** Reads a word; whether it is one about privacy. */
        private boolean read(int i) {
            String word = words.get(i);
            if (isMedium(i)) {
                return false;
            }
            boolean isDiscreet = PrivacyWords.is(Kind.DISCREET, word) && !hasConsent();
            boolean isGuarded = PrivacyWords.is(Kind.GUARDING, word)
                    && words.size() == 2
                    && words.stream().anyMatch(other -> PrivacyWords.is(Kind.PLACE_IN_TEXT, other));
            boolean isWeak = PrivacyWords.is(Kind.WEAK, word) || isDiscreet || isGuarded;
            boolean isSecret = PrivacyWords.is(Kind.SECRET, word);
            boolean isOpen = PrivacyWords.is(Kind.OPEN, word)
                    || PrivacyWords.is(Kind.GIVEN, word) && (isNegated(i) || hasConsent() || isAsked(word))
                    || isNamedMedium(i);
            if (isSecret || isWeak || isOpen) {
                strong |= isSecret;
                weak |= isWeak;
                open |= isOpen;
                negated |= isOpen && isNegated(i);
                secretNegated |= !isOpen && isNegated(i);
                discreet &= isDiscreet;
                return true;
            }
            if (isNegation(i)) {
                return false;
            }
            boolean isSubject = subject(word);
            content |= PrivacyWords.is(Kind.CONTENT, word);
            innocent |= PrivacyWords.is(Kind.INNOCENT, word);
            boolean isFiller = PrivacyWords.is(Kind.FILLER, word);
            boolean isNumber = Character.isDigit(word.charAt(0));
            boolean isMedium =
                    PrivacyWords.is(Kind.MEDIUM, word) && words.stream().anyMatch(PrivacyWords::isShowing);
            boolean isKnown = isSubject
                    || isFiller
                    || isMedium
                    || isNumber
                    || PrivacyWords.is(Kind.CONTENT, word)
                    || PrivacyWords.is(Kind.RECORD, word)
                    || PrivacyWords.is(Kind.CONSENT, word)
                    || PrivacyWords.is(Kind.INNOCENT, word);
            unknown |= !isKnown;
            boolean isNoStem = isFiller || isMedium && !isSubject;
            if (!isNoStem && !PrivacyWords.is(Kind.RECORD, word) && !PrivacyWords.is(Kind.CONSENT, word)) {
                stem.add(word);
            }
            return false;
        }

        /** "Share location", "share externally". */
        private boolean isAsked(String word) {
            return words.stream()
                    .anyMatch(other -> PrivacyWords.is(Kind.DISCLOSING, word)
                                    && ASKED_OF.stream().anyMatch(subject -> PrivacyWords.is(subject, other))
                            || PrivacyWords.is(Kind.MEDIUM, other));
        }

        private boolean hasConsent() {
            return words.stream().anyMatch(word -> PrivacyWords.is(Kind.CONSENT, word));
        }

        /** "On website" and "web" ask whether something is for everybody where nothing else is said. */
        private boolean isNamedMedium(int i) {
            boolean isWeb = words.get(i).equals("web")
                    && words.size() > 1
                    && words.stream().anyMatch(word -> PrivacyWords.is(Kind.OPEN, word));
            return isWeb
                    || i > 0
                            && i == words.size() - 1
                            && PrivacyWords.is(Kind.MEDIUM, words.get(i))
                            && !PrivacyWords.is(Kind.OPEN, words.get(i))
                            && words.subList(0, i).stream()
                                    .allMatch(word -> PrivacyWords.is(Kind.BEFORE_MEDIUM, word)
                                            || PrivacyWords.is(Kind.CONSENT, word));
        }

        /** "Address" after "email" or "web" is no place; "number" after another subject is part of it. */
        private boolean subject(String word) {
            boolean found = false;
            for (Kind subject : SUBJECTS) {
                if (PrivacyWords.is(subject, word)) {
                    found = true;
                    boolean isOther = subject == Kind.PLACE
                            && word.startsWith("ad")
                            && (subjects.contains(Kind.EMAIL) || subjects.contains(Kind.WEB));
                    if (!isOther) {
                        subjects.add(subject);
                    }
                }
            }
            return found;
        }

        private boolean isMedium(int i) {
            return i > 0
                    && PrivacyWords.is(Kind.MEDIUM, words.get(i))
                    && PrivacyWords.is(Kind.BEFORE_MEDIUM, words.get(i - 1))
                    && (strong || weak || open || negated);
        }

        /** "No" after "phone" is a number. */
        private boolean isNegation(int i) {
            return PrivacyWords.is(Kind.NOT, words.get(i))
                    && !(words.get(i).equals("no") && i > 0 && PrivacyWords.is(Kind.PHONE, words.get(i - 1)));
        }

        private boolean isNegated(int i) {
            int at = i - 1;
            while (at >= 0 && isBetween(words.get(at))) {
                at--;
            }
            return at >= 0 && isNegation(at);
        }

        private static boolean isBetween(String word) {
            return PrivacyWords.is(Kind.BETWEEN, word)
                    || PrivacyWords.is(Kind.MEDIUM, word) && !PrivacyWords.is(Kind.OPEN, word);
        }

        boolean speaks() {
            if (innocent) {
                return false;
            }
            if (negated && subjects.contains(Kind.PLACE)) {
                return true;
            }
            return strong || (weak || open) && !unknown && (weak || negated || !content);
        }

        PrivacyName name() {
            boolean secret = strong || weak ? !secretNegated || negated : negated;
            if (weak && discreet && subjects.isEmpty()) {
                subjects.add(Kind.PLACE);
            }
            boolean isNumbered = !stem.isEmpty() && stem.stream().allMatch(word -> Character.isDigit(word.charAt(0)));
            return new PrivacyName(secret, !unknown, content, subjects, isNumbered ? List.of() : stem);
        }
    }
}
