package org.socialmap.importing.privacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Characters;

/**
 * The name of a column or field that concerns privacy, such as {@code PhoneIsPrivate}.
 *
 * @param isSecret whether "yes" means private, as for a name with "private"; for one with "public", "no" does
 * @param isUnderstood whether all of its words are known, so that its meaning is certain
 * @param isFreeText whether it names free text, such as private notes
 * @param subjects what it applies to; empty for the record that has the field
 * @param stem the first words of the names of the columns that it applies to, such as {@code [phone]}
 */
public record PrivacyName(
        boolean isSecret, boolean isUnderstood, boolean isFreeText, Set<WordCategory> subjects, List<String> stem) {
    private static final Set<WordCategory> SUBJECTS = EnumSet.of(
            WordCategory.PLACE,
            WordCategory.PHONE,
            WordCategory.CONTACT,
            WordCategory.EMAIL,
            WordCategory.WEB,
            WordCategory.ORGANIZATION,
            WordCategory.SERVICE);

    private static final Set<WordCategory> HIDEABLE =
            EnumSet.of(WordCategory.PLACE, WordCategory.PHONE, WordCategory.CONTACT, WordCategory.EMAIL);
    private static final Set<WordCategory> CONSENT_SUBJECTS =
            EnumSet.of(WordCategory.PLACE, WordCategory.PHONE, WordCategory.CONTACT, WordCategory.EMAIL);

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
            return Optional.of(new PrivacyName(true, true, false, Set.of(WordCategory.PLACE), List.of()));
        }
        if (!PrivacyWords.anyConcernsPrivacy(words)) {
            return Optional.empty();
        }
        Parser parser = new Parser(words);
        return parser.concernsPrivacy() ? Optional.of(parser.name()) : Optional.empty();
    }

    /** Returns whether words are a fixed phrase for a secret place, such as "Address on request". */
    private static boolean isPlacePhrase(List<String> words) {
        if (words.stream().noneMatch(word -> PrivacyWords.is(WordCategory.PLACE_IN_TEXT, word))) {
            return false;
        }
        String all = " " + String.join(" ", words) + " ";
        return PrivacyWords.all(WordCategory.SECRET_PLACE_PHRASE).stream()
                .anyMatch(phrase -> all.equals(" " + phrase + " "));
    }

    /** Joins the words of each known compound into one. */
    private static List<String> joined(List<String> words) {
        if (words.size() < 2) {
            return words;
        }
        String all = " " + String.join(" ", words) + " ";
        String whole = all;
        for (String compound : PrivacyWords.all(WordCategory.COMPOUND)) {
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
        return words.stream().anyMatch(word -> PrivacyWords.is(WordCategory.DISCREET, word))
                && words.stream()
                        .noneMatch(word -> PrivacyWords.is(WordCategory.SECRET, word)
                                || PrivacyWords.is(WordCategory.WEAK, word)
                                || PrivacyWords.is(WordCategory.NEGATION, word));
    }

    /** Returns the subjects that the words of a name refer to, whether or not it concerns privacy. */
    static Set<WordCategory> subjectsOf(String name) {
        Set<WordCategory> found = EnumSet.noneOf(WordCategory.class);
        for (String word : PrivacyWords.wordsOfName(name)) {
            SUBJECTS.stream().filter(subject -> PrivacyWords.is(subject, word)).forEach(found::add);
        }
        return found;
    }

    /**
     * Returns a private name that also applies to the subjects of the field that contains the phrase; if there are
     * none, to the place, if there can be one.
     */
    PrivacyName widenedTo(Set<WordCategory> fieldSubjects, boolean hasPlace) {
        Set<WordCategory> widened = EnumSet.noneOf(WordCategory.class);
        widened.addAll(subjects);
        widened.addAll(fieldSubjects);
        widened.retainAll(HIDEABLE);
        if (widened.isEmpty() && hasPlace) {
            widened.add(WordCategory.PLACE);
        }
        return new PrivacyName(true, isUnderstood, false, widened, List.of());
    }

    /** Returns whether a value of the field means that its subjects are private. */
    public boolean saysPrivate(PrivacyValue value) {
        return switch (value) {
            case YES, UNCLEAR -> isSecret;
            case NO -> !isSecret;
            case PRIVATE -> true;
            case PUBLIC, BLANK -> false;
        };
    }

    /**
     * Returns whether the values of a field name the audience of a record, as those of {@code visibility} and {@code
     * privacy_level} do.
     */
    static boolean isAudienceField(String name) {
        return PrivacyWords.is(WordCategory.AUDIENCE_FIELD, String.join(" ", PrivacyWords.wordsOfName(name)));
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
                        || PrivacyWords.is(WordCategory.MAILING_ADDRESS, word)
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
    private static final class Parser {
        private final List<String> words;
        private final Set<WordCategory> subjects = new HashSet<>();
        private final List<String> stem = new ArrayList<>();
        private boolean hasSecretWord;
        private boolean hasWeakWord;
        private boolean hasPublicWord;
        private boolean isPublicNegated;
        private boolean isSecretNegated;
        private boolean isDiscreetOnly = true;
        private boolean hasFreeTextWord;
        private boolean hasOtherMeaning;
        private boolean hasUnknownWord;

        Parser(List<String> words) {
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
            boolean isDiscreet = PrivacyWords.is(WordCategory.DISCREET, word) && !hasConsent();
            boolean isGuarded = PrivacyWords.is(WordCategory.PROTECTION, word)
                    && words.size() == 2
                    && words.stream().anyMatch(other -> PrivacyWords.is(WordCategory.PLACE_IN_TEXT, other));
            boolean isWeak = PrivacyWords.is(WordCategory.WEAK, word) || isDiscreet || isGuarded;
            boolean isSecret = PrivacyWords.is(WordCategory.SECRET, word);
            boolean isPublic = PrivacyWords.is(WordCategory.PUBLIC, word)
                    || PrivacyWords.is(WordCategory.DISCLOSURE, word)
                            && (isNegated(i) || hasConsent() || isDisclosed(word))
                    || isNamedMedium(i);
            if (isSecret || isWeak || isPublic) {
                hasSecretWord |= isSecret;
                hasWeakWord |= isWeak;
                hasPublicWord |= isPublic;
                isPublicNegated |= isPublic && isNegated(i);
                isSecretNegated |= !isPublic && isNegated(i);
                isDiscreetOnly &= isDiscreet;
                return true;
            }
            if (isNegation(i)) {
                return false;
            }
            boolean isSubject = addSubjects(word);
            hasFreeTextWord |= PrivacyWords.is(WordCategory.FREE_TEXT, word);
            hasOtherMeaning |= PrivacyWords.is(WordCategory.OTHER_MEANING, word);
            boolean isFiller = PrivacyWords.is(WordCategory.FILLER, word);
            boolean isNumber = Character.isDigit(word.charAt(0));
            boolean isMedium =
                    PrivacyWords.is(WordCategory.MEDIUM, word) && words.stream().anyMatch(PrivacyWords::isDisclosure);
            boolean isKnown = isSubject
                    || isFiller
                    || isMedium
                    || isNumber
                    || PrivacyWords.is(WordCategory.FREE_TEXT, word)
                    || PrivacyWords.is(WordCategory.RECORD, word)
                    || PrivacyWords.is(WordCategory.CONSENT, word)
                    || PrivacyWords.is(WordCategory.OTHER_MEANING, word);
            hasUnknownWord |= !isKnown;
            boolean isOutsideStem = isFiller || isMedium && !isSubject;
            if (!isOutsideStem
                    && !PrivacyWords.is(WordCategory.RECORD, word)
                    && !PrivacyWords.is(WordCategory.CONSENT, word)) {
                stem.add(word);
            }
            return false;
        }

        /** Returns whether a word such as "share" is about disclosure: "share location", "share externally". */
        private boolean isDisclosed(String word) {
            return words.stream()
                    .anyMatch(other -> PrivacyWords.is(WordCategory.SUBJECT_DISCLOSURE, word)
                                    && CONSENT_SUBJECTS.stream().anyMatch(subject -> PrivacyWords.is(subject, other))
                            || PrivacyWords.is(WordCategory.MEDIUM, other));
        }

        private boolean hasConsent() {
            return words.stream().anyMatch(word -> PrivacyWords.is(WordCategory.CONSENT, word));
        }

        /**
         * Returns whether a medium, such as "on website" or "web", means that something is public: nothing else in
         * the name says so.
         */
        private boolean isNamedMedium(int i) {
            boolean isWeb = words.get(i).equals("web")
                    && words.size() > 1
                    && words.stream().anyMatch(word -> PrivacyWords.is(WordCategory.PUBLIC, word));
            return isWeb
                    || i > 0
                            && i == words.size() - 1
                            && PrivacyWords.is(WordCategory.MEDIUM, words.get(i))
                            && !PrivacyWords.is(WordCategory.PUBLIC, words.get(i))
                            && words.subList(0, i).stream()
                                    .allMatch(word -> PrivacyWords.is(WordCategory.BEFORE_MEDIUM, word)
                                            || PrivacyWords.is(WordCategory.CONSENT, word));
        }

        /**
         * Adds the subjects of a word and returns whether it has any. "Address" after "email" or "web" is not a
         * place; "number" after another subject belongs to it.
         */
        private boolean addSubjects(String word) {
            boolean found = false;
            for (WordCategory subject : SUBJECTS) {
                if (PrivacyWords.is(subject, word)) {
                    found = true;
                    boolean isOther = subject == WordCategory.PLACE
                            && word.startsWith("ad")
                            && (subjects.contains(WordCategory.EMAIL) || subjects.contains(WordCategory.WEB));
                    if (!isOther) {
                        subjects.add(subject);
                    }
                }
            }
            return found;
        }

        private boolean isMedium(int i) {
            return i > 0
                    && PrivacyWords.is(WordCategory.MEDIUM, words.get(i))
                    && PrivacyWords.is(WordCategory.BEFORE_MEDIUM, words.get(i - 1))
                    && (hasSecretWord || hasWeakWord || hasPublicWord || isPublicNegated);
        }

        /** Returns whether a word is a negation; "no" after "phone" means "number". */
        private boolean isNegation(int i) {
            return PrivacyWords.is(WordCategory.NEGATION, words.get(i))
                    && !(words.get(i).equals("no") && i > 0 && PrivacyWords.is(WordCategory.PHONE, words.get(i - 1)));
        }

        private boolean isNegated(int i) {
            int at = i - 1;
            while (at >= 0 && isBetween(words.get(at))) {
                at--;
            }
            return at >= 0 && isNegation(at);
        }

        private static boolean isBetween(String word) {
            return PrivacyWords.is(WordCategory.NEGATION_FILLER, word)
                    || PrivacyWords.is(WordCategory.MEDIUM, word) && !PrivacyWords.is(WordCategory.PUBLIC, word);
        }

        boolean concernsPrivacy() {
            if (hasOtherMeaning) {
                return false;
            }
            if (isPublicNegated && subjects.contains(WordCategory.PLACE)) {
                return true;
            }
            return hasSecretWord
                    || (hasWeakWord || hasPublicWord)
                            && !hasUnknownWord
                            && (hasWeakWord || isPublicNegated || !hasFreeTextWord);
        }

        PrivacyName name() {
            boolean secret = hasSecretWord || hasWeakWord ? !isSecretNegated || isPublicNegated : isPublicNegated;
            if (hasWeakWord && isDiscreetOnly && subjects.isEmpty()) {
                subjects.add(WordCategory.PLACE);
            }
            boolean isNumbered = !stem.isEmpty() && stem.stream().allMatch(word -> Character.isDigit(word.charAt(0)));
            return new PrivacyName(secret, !hasUnknownWord, hasFreeTextWord, subjects, isNumbered ? List.of() : stem);
        }
    }
}
