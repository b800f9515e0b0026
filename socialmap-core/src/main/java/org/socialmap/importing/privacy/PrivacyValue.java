package org.socialmap.importing.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.language.Characters;

/** What a source answers to the question whether something is private. */
public enum PrivacyValue {
    YES,
    NO,
    /** It says "private" itself, or for whom it is. */
    PRIVATE,
    /** It says that it is for everybody. */
    EVERYBODY,
    /** It says something that is none of these. */
    UNSURE,
    /** It says nothing. */
    BLANK;

    private static final int LONGEST_ANSWER = 40;
    private static final int FEWEST_FIGURES = 4;

    public static PrivacyValue of(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? YES : NO;
        }
        return value.isNull() || value.isContainerNode() && value.isEmpty() ? BLANK : of(value.asText());
    }

    public static PrivacyValue of(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        List<String> words = PrivacyWords.words(bare);
        if (bare.isEmpty()) {
            return BLANK;
        }
        if (is(Kind.NO, bare, words)) {
            return NO;
        }
        if (is(Kind.YES, bare, words)) {
            return YES;
        }
        if (is(Kind.EVERYBODY, bare, words)) {
            return EVERYBODY;
        }
        Optional<PrivacyName> phrase = isTooLong(text) ? Optional.empty() : PrivacyName.ofText(text);
        if (is(Kind.KEPT_TO, bare, words)
                || is(Kind.KEPT_TO_MEMBERS, bare, words)
                || phrase.filter(PrivacyName::isSecret).isPresent()) {
            return PRIVATE;
        }
        if (phrase.filter(PrivacyName::isUnderstood).isPresent()) {
            return EVERYBODY;
        }
        // "Yes, but" is a yes.
        return words.size() > 1 && words.getFirst().length() > 1 && PrivacyWords.is(Kind.YES, words.getFirst())
                ? YES
                : UNSURE;
    }

    private static boolean is(Kind kind, String bare, List<String> words) {
        return PrivacyWords.is(kind, bare) || PrivacyWords.is(kind, String.join(" ", words));
    }

    /** Whether a text is so long that it is something to read, and no answer. */
    static boolean isTooLong(String text) {
        return text.strip().length() > LONGEST_ANSWER;
    }

    /** Whether a text is a number, a mail or a web address: the private thing itself, and no answer. */
    static boolean isThing(String text) {
        return text.indexOf('@') > 0
                || text.contains("://")
                || text.chars().filter(Character::isDigit).count() >= FEWEST_FIGURES;
    }

    /**
     * What a short text says that says "private" and nothing else, in whatever field: "geheim", "do not disclose",
     * "confidential_address". A word such as "private" alone can be about who owns something, and says nothing.
     */
    static Optional<PrivacyName> statement(String text) {
        if (text.isBlank() || isTooLong(text)) {
            return Optional.empty();
        }
        return clauses(text).stream()
                .map(clause -> clause.indexOf('_') < 0 ? clause : clause.replace('_', ' '))
                .flatMap(clause -> PrivacyName.ofText(clause)
                        .filter(name -> name.isUnderstood() && name.isSecret())
                        .or(() -> keptTo(clause))
                        .filter(name -> isSure(clause, name))
                        .stream())
                .findFirst();
    }

    private static Optional<PrivacyName> keptTo(String clause) {
        return PrivacyWords.is(Kind.KEPT_TO, PrivacyWords.plain(clause))
                ? Optional.of(new PrivacyName(true, true, false, Set.of(), List.of()))
                : Optional.empty();
    }

    private static boolean isSure(String clause, PrivacyName name) {
        List<String> words = PrivacyWords.words(clause);
        return PrivacyWords.is(Kind.KEPT_TO, String.join(" ", words))
                || name.subjects().contains(Kind.PLACE)
                || name.subjects().contains(Kind.PHONE)
                || words.stream().anyMatch(word -> PrivacyWords.is(Kind.HIDDEN_PLACE, word))
                || words.stream().anyMatch(word -> PrivacyWords.is(Kind.NOT, word));
    }

    /** The parts of a text between commas and other marks. */
    static List<String> clauses(String text) {
        return Characters.splitAt(text, c -> ",;.()[]|/\n".indexOf(c) >= 0).stream()
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    /** Whether a word or two, such as those of a type, say that something is not for the public and nothing else. */
    public static boolean isPrivate(String text) {
        return !isTooLong(text)
                && (PrivacyWords.is(Kind.KEPT_TO, PrivacyWords.plain(text))
                        || PrivacyName.ofText(text)
                                .filter(name -> name.isUnderstood() && name.isSecret() && !name.isContent())
                                .isPresent());
    }
}
