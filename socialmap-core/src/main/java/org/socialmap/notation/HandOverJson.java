package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.language.LanguageTag;
import org.socialmap.need.Facts;
import org.socialmap.need.Vocabulary;
import org.socialmap.notation.Problem.Code;

/**
 * What somebody wants on a hand-over sheet; {@code toString} tells nothing of it.
 *
 * @param serviceId who is to receive it
 * @param facts what the client agreed to share
 * @param note what else is to be said
 * @param locale the language of the sheet
 */
public record HandOverJson(UUID serviceId, Facts facts, Optional<String> note, Locale locale) {
    /** The longest note, in characters: the sheet is one page. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    /**
     * Reads an object with {@code service_id}, and perhaps {@code facts}, {@code note} and {@code locale}; problems are added for
     * what cannot be read.
     *
     * @param usual the language if none is asked for
     */
    public static Optional<HandOverJson> read(JsonNode node, Vocabulary vocabulary, Locale usual, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        Optional<UUID> service = fields.parsed("service_id", "UUID", UUID::fromString);
        if (!fields.has("service_id")) {
            problems.add(fields.pointer("service_id"), Code.MISSING, "UUID");
        }
        Facts facts = fields.node("facts")
                .map(told -> FactsJson.read(told, fields.pointer("facts"), vocabulary, problems))
                .orElse(Facts.none(vocabulary));
        Optional<String> note = fields.string("note").filter(text -> !text.isBlank());
        if (note.filter(text -> text.length() > MAX_NOTE_LENGTH).isPresent()) {
            problems.add(fields.pointer("note"), Code.OUT_OF_RANGE, "at most " + MAX_NOTE_LENGTH + " characters");
        }
        Locale locale = fields.parsed("locale", "BCP 47 language tag", LanguageTag::parse)
                .orElse(usual);
        fields.end();
        return problems.isEmpty() ? service.map(id -> new HandOverJson(id, facts, note, locale)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "HandOverJson";
    }
}
