package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.LanguageTag;

/**
 * A request for suggestions while a person is typing. {@code toString} reveals nothing of it.
 *
 * @param text what has been typed so far
 * @param locale the language of the suggestions
 * @param limit the maximum number of suggestions, 1 to 20
 */
public record SuggestionRequestJson(String text, Locale locale, int limit) {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_LIMIT = 20;
    private static final int DEFAULT_LIMIT = 8;

    /**
     * Reads an object with {@code text} and optionally {@code locale} and {@code limit}. Adds a problem for everything
     * that cannot be read.
     *
     * @param defaultLocale the language if the request names none
     */
    public static Optional<SuggestionRequestJson> read(JsonNode node, Locale defaultLocale, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        String text = fields.requireString("text");
        if (text.length() > MAX_LENGTH) {
            problems.add(fields.pointer("text"), Code.OUT_OF_RANGE, "at most " + MAX_LENGTH + " characters");
        }
        Locale locale = fields.parsed("locale", "BCP 47 language tag", LanguageTag::parse)
                .orElse(defaultLocale);
        int limit = fields.integer("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        fields.end();
        return problems.isEmpty() ? Optional.of(new SuggestionRequestJson(text, locale, limit)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SuggestionRequestJson";
    }
}
