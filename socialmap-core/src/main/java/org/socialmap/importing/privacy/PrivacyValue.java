package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.socialmap.language.Characters;

/** The meaning of a value in a field that asks whether something is private. */
public enum PrivacyValue {
    YES,
    NO,
    /** The value itself means "private", or names a limited audience. */
    PRIVATE,
    /** The value means that something is public. */
    PUBLIC,
    /** The value means none of these. */
    UNCLEAR,
    /** There is no value. */
    BLANK;

    private static final int MAX_ANSWER_LENGTH = 40;
    private static final int MIN_DIGITS = 4;

    /** Classifies a JSON value; null and empty containers are blank. */
    public static PrivacyValue of(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? YES : NO;
        }
        return value.isNull() || value.isContainerNode() && value.isEmpty() ? BLANK : of(value.asText());
    }

    /** Classifies a text. */
    public static PrivacyValue of(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        List<String> words = PrivacyWords.words(stripped);
        if (stripped.isEmpty()) {
            return BLANK;
        }
        if (is(WordCategory.NO, stripped, words)) {
            return NO;
        }
        if (is(WordCategory.YES, stripped, words)) {
            return YES;
        }
        if (is(WordCategory.PUBLIC_AUDIENCE, stripped, words)) {
            return PUBLIC;
        }
        Optional<PrivacyName> phrase = isTooLong(text) ? Optional.empty() : PrivacyName.ofText(text);
        if (is(WordCategory.LIMITED_AUDIENCE, stripped, words)
                || is(WordCategory.MEMBERS_ONLY, stripped, words)
                || phrase.filter(PrivacyName::isSecret).isPresent()) {
            return PRIVATE;
        }
        if (phrase.filter(PrivacyName::isUnderstood).isPresent()) {
            return PUBLIC;
        }
        // A qualified "yes" is a "yes".
        return words.size() > 1 && words.getFirst().length() > 1 && PrivacyWords.is(WordCategory.YES, words.getFirst())
                ? YES
                : UNCLEAR;
    }

    private static boolean is(WordCategory category, String stripped, List<String> words) {
        return PrivacyWords.is(category, stripped) || PrivacyWords.is(category, String.join(" ", words));
    }

    /** Returns whether a text is too long to be an answer. */
    static boolean isTooLong(String text) {
        return text.strip().length() > MAX_ANSWER_LENGTH;
    }

    /**
     * Returns whether a text is a number, an email address or a web address: the private value itself and not an
     * answer.
     */
    static boolean isContactDetail(String text) {
        return text.indexOf('@') > 0
                || text.contains("://")
                || text.chars().filter(Character::isDigit).count() >= MIN_DIGITS;
    }

    /**
     * Parses a short text that means "private" and nothing else, whatever field contains it: "geheim", "do not
     * disclose", "confidential_address". The word "private" alone may describe ownership and is no statement.
     */
    static Optional<PrivacyName> statement(String text) {
        if (text.isBlank() || isTooLong(text)) {
            return Optional.empty();
        }
        return clauses(text).stream()
                .map(clause -> clause.indexOf('_') < 0 ? clause : clause.replace('_', ' '))
                .flatMap(clause -> PrivacyName.ofText(clause)
                        .filter(name -> name.isUnderstood() && name.isSecret())
                        .or(() -> restriction(clause))
                        .filter(name -> isUnambiguous(clause, name))
                        .stream())
                .findFirst();
    }

    private static Optional<PrivacyName> restriction(String clause) {
        return PrivacyWords.is(WordCategory.LIMITED_AUDIENCE, PrivacyWords.plain(clause))
                ? Optional.of(new PrivacyName(true, true, false, Set.of(), List.of()))
                : Optional.empty();
    }

    private static boolean isUnambiguous(String clause, PrivacyName name) {
        List<String> words = PrivacyWords.words(clause);
        return PrivacyWords.is(WordCategory.LIMITED_AUDIENCE, String.join(" ", words))
                || name.subjects().contains(WordCategory.PLACE)
                || name.subjects().contains(WordCategory.PHONE)
                || words.stream().anyMatch(word -> PrivacyWords.is(WordCategory.HIDDEN_PLACE, word))
                || words.stream().anyMatch(word -> PrivacyWords.is(WordCategory.NEGATION, word));
    }

    /** Returns the nonblank parts of a text between punctuation marks. */
    static List<String> clauses(String text) {
        return Characters.splitAt(text, c -> ",;.()[]|/\n".indexOf(c) >= 0).stream()
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    /**
     * Returns whether a short text, such as the words of a type, means that something is not public, and nothing
     * else.
     */
    public static boolean isPrivate(String text) {
        return !isTooLong(text)
                && (PrivacyWords.is(WordCategory.LIMITED_AUDIENCE, PrivacyWords.plain(text))
                        || PrivacyName.ofText(text)
                                .filter(name -> name.isUnderstood() && name.isSecret() && !name.isFreeText())
                                .isPresent());
    }
}
