package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.language.LanguageTag;
import org.socialmap.notation.Problem.Code;

/**
 * What somebody began to type; {@code toString} tells nothing of it.
 *
 * @param text what was typed so far
 * @param locale the language of the answer
 * @param limit how many suggestions at most, 1 to 20
 */
public record TypedJson(String text, Locale locale, int limit) {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_LIMIT = 20;
    private static final int USUAL_LIMIT = 8;

    /**
     * Reads an object with {@code text}, and perhaps {@code locale} and {@code limit}; problems are added for what cannot be
     * read.
     *
     * @param usual the language if none is asked for
     */
    public static Optional<TypedJson> read(JsonNode node, Locale usual, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        String text = fields.requireString("text");
        if (text.length() > MAX_LENGTH) {
            problems.add(fields.pointer("text"), Code.OUT_OF_RANGE, "at most " + MAX_LENGTH + " characters");
        }
        Locale locale = fields.parsed("locale", "BCP 47 language tag", LanguageTag::parse)
                .orElse(usual);
        int limit = fields.integer("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        fields.end();
        return problems.isEmpty() ? Optional.of(new TypedJson(text, locale, limit)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "TypedJson";
    }
}
