package org.socialmap.exchange.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.exchange.intake.PrivacyWords.Kind;

/** What a source answers to the question whether something is private. */
enum PrivacyValue {
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

    static PrivacyValue of(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? YES : NO;
        }
        return value.isNull() || value.isContainerNode() && value.isEmpty() ? BLANK : of(value.asText());
    }

    static PrivacyValue of(String text) {
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

    /** Whether a word or two, such as those of a type, say that something is not for the public and nothing else. */
    static boolean isPrivate(String text) {
        return !isTooLong(text)
                && (PrivacyWords.is(Kind.KEPT_TO, PrivacyWords.plain(text))
                        || PrivacyName.ofText(text)
                                .filter(name -> name.isUnderstood() && name.isSecret() && !name.isContent())
                                .isPresent());
    }
}
