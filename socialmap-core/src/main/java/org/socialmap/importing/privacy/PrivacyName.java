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
 * The name of a column or field that concerns privacy, such as {@code PhoneIsPrivate}.
 *
 * @param isSecret whether "yes" means private, as for a name with "private"; for one with "public", "no" does
 * @param isUnderstood whether all of its words are known, so that its meaning is certain
 * @param isContent whether it names free text, such as private notes
 * @param subjects what it applies to; empty for the record that has the field
 * @param stem the first words of the names of the columns that it applies to, such as {@code [phone]}
 */
public record PrivacyName(
        boolean isSecret, boolean isUnderstood, boolean isContent, Set<Kind> subjects, List<String> stem) {
    private static final Set<Kind> SUBJECTS =
            EnumSet.of(Kind.PLACE, Kind.PHONE, Kind.CONTACT, Kind.EMAIL, Kind.WEB, Kind.ORGANIZATION, Kind.SERVICE);

    private static final Set<Kind> HIDEABLE = EnumSet.of(Kind.PLACE, Kind.PHONE, Kind.CONTACT, Kind.EMAIL);
    private static final Set<Kind> CONSENT_SUBJECTS = EnumSet.of(Kind.PLACE, Kind.PHONE, Kind.CONTACT, Kind.EMAIL);

    public PrivacyName {
        subjects = Set.copyOf(subjects);
        stem = List.copyOf(stem);
    }

    /** Parses a name or a short phrase; empty if it does not concern privacy. */
    public static Optional<PrivacyName> of(String name) {
        return of(PrivacyWords.wordsOfName(name));
    }

    /** Parses a phrase from a text; unlike in a name, words are separated and not split at capitals. */
    static Optional<PrivacyName> ofText(String text) {
        return of(PrivacyWords.words(text));
    }

    private static Optional<PrivacyName> of(List<String> given) {
        List<String> words = joined(given);
        if (isPlacePhrase(words)) {
            return Optional.of(new PrivacyName(true, true, false, Set.of(Kind.PLACE), List.of()));
        }
        if (!PrivacyWords.anyConcernsPrivacy(words)) {
            return Optional.empty();
        }
        Reading reading = new Reading(words);
        return reading.concernsPrivacy() ? Optional.of(reading.name()) : Optional.empty();
    }

    /** Returns whether words are a fixed phrase for a secret place, such as "Address on request". */
    private static boolean isPlacePhrase(List<String> words) {
        if (words.stream().noneMatch(word -> PrivacyWords.is(Kind.PLACE_IN_TEXT, word))) {
            return false;
        }
        String all = " " + String.join(" ", words) + " ";
        return PrivacyWords.all(Kind.PLACE_PHRASES).stream().anyMatch(phrase -> all.equals(" " + phrase + " "));
    }

    /** Joins the words of each known compound into one. */
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

    /**
     * Returns whether a name concerns privacy only by a word that also describes a kind of help, such as "safe house"
     * or "anonymous".
     */
    static boolean isOnlyDiscreet(String name) {
        List<String> words = joined(PrivacyWords.wordsOfName(name));
        return words.stream().anyMatch(word -> PrivacyWords.is(Kind.DISCREET, word))
                && words.stream()
                        .noneMatch(word -> PrivacyWords.is(Kind.SECRET, word)
                                || PrivacyWords.is(Kind.WEAK, word)
                                || PrivacyWords.is(Kind.NOT, word));
    }

    /** Returns the subjects that the words of a name refer to, whether or not it concerns privacy. */
    static Set<Kind> subjectsOf(String name) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (String word : PrivacyWords.wordsOfName(name)) {
            SUBJECTS.stream().filter(subject -> PrivacyWords.is(subject, word)).forEach(found::add);
        }
        return found;
    }

    /**
     * Returns a private name that also applies to the subjects of the field that contains the phrase; if there are
     * none, to the place, if there can be one.
     */
    PrivacyName widenedTo(Set<Kind> fieldSubjects, boolean hasPlace) {
        Set<Kind> widened = EnumSet.noneOf(Kind.class);
        widened.addAll(subjects);
        widened.addAll(fieldSubjects);
        widened.retainAll(HIDEABLE);
        if (widened.isEmpty() && hasPlace) {
            widened.add(Kind.PLACE);
        }
        return new PrivacyName(true, isUnderstood, false, widened, List.of());
    }

    /** Returns whether a value of the field means that its subjects are private. */
    public boolean saysPrivate(PrivacyValue value) {
        return switch (value) {
            case YES, UNSURE -> isSecret;
            case NO -> !isSecret;
            case PRIVATE -> true;
            case EVERYBODY, BLANK -> false;
        };
    }

    /**
     * Returns whether the values of a field name the audience of a record, as those of {@code visibility} and {@code
     * privacy_level} do.
     */
    static boolean isAudienceField(String name) {
        return PrivacyWords.is(Kind.TELLING, String.join(" ", PrivacyWords.wordsOfName(name)));
    }

    /** Returns whether the words of a name begin with the stem, regardless of singular and plural. */
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

    /** Returns whether the stem selects one of several, such as "phone 2" or "mailing address". */
    boolean isSpecific() {
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

    /** Parses the words of a name in one pass. */
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

        /** Reads a word and returns whether it is one about privacy. */
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
                    || PrivacyWords.is(Kind.GIVEN, word) && (isNegated(i) || hasConsent() || isDisclosed(word))
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
            boolean isSubject = addSubjects(word);
            content |= PrivacyWords.is(Kind.CONTENT, word);
            innocent |= PrivacyWords.is(Kind.INNOCENT, word);
            boolean isFiller = PrivacyWords.is(Kind.FILLER, word);
            boolean isNumber = Character.isDigit(word.charAt(0));
            boolean isMedium =
                    PrivacyWords.is(Kind.MEDIUM, word) && words.stream().anyMatch(PrivacyWords::isDisclosure);
            boolean isKnown = isSubject
                    || isFiller
                    || isMedium
                    || isNumber
                    || PrivacyWords.is(Kind.CONTENT, word)
                    || PrivacyWords.is(Kind.RECORD, word)
                    || PrivacyWords.is(Kind.CONSENT, word)
                    || PrivacyWords.is(Kind.INNOCENT, word);
            unknown |= !isKnown;
            boolean isOutsideStem = isFiller || isMedium && !isSubject;
            if (!isOutsideStem && !PrivacyWords.is(Kind.RECORD, word) && !PrivacyWords.is(Kind.CONSENT, word)) {
                stem.add(word);
            }
            return false;
        }

        /** Returns whether a word such as "share" is about disclosure: "share location", "share externally". */
        private boolean isDisclosed(String word) {
            return words.stream()
                    .anyMatch(other -> PrivacyWords.is(Kind.DISCLOSING, word)
                                    && CONSENT_SUBJECTS.stream().anyMatch(subject -> PrivacyWords.is(subject, other))
                            || PrivacyWords.is(Kind.MEDIUM, other));
        }

        private boolean hasConsent() {
            return words.stream().anyMatch(word -> PrivacyWords.is(Kind.CONSENT, word));
        }

        /**
         * Returns whether a medium, such as "on website" or "web", means that something is public: nothing else in
         * the name says so.
         */
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

        /**
         * Adds the subjects of a word and returns whether it has any. "Address" after "email" or "web" is not a
         * place; "number" after another subject belongs to it.
         */
        private boolean addSubjects(String word) {
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

        /** Returns whether a word is a negation; "no" after "phone" means "number". */
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

        boolean concernsPrivacy() {
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
