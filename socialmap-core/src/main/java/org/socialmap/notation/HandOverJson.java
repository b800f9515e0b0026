package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.error.Problem.Code;
import org.socialmap.language.LanguageTag;
import org.socialmap.need.Facts;
import org.socialmap.need.Vocabulary;

/**
 * A request for a hand-over sheet. {@code toString} reveals nothing of it.
 *
 * @param serviceId the service that receives the sheet
 * @param facts the facts that the client agreed to share
 * @param note an additional note
 * @param locale the language of the sheet
 */
public record HandOverJson(UUID serviceId, Facts facts, Optional<String> note, Locale locale) {
    /** The longest note, in UTF-16 units: the sheet is one page. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    /**
     * Reads an object with {@code service_id} and optionally {@code facts}, {@code note} and {@code locale}. Adds a
     * problem for everything that cannot be read.
     *
     * @param defaultLocale the language if the request names none
     */
    public static Optional<HandOverJson> read(
            JsonNode node, Vocabulary vocabulary, Locale defaultLocale, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        Optional<UUID> service = fields.parsed("service_id", "UUID", UUID::fromString);
        if (!fields.has("service_id")) {
            problems.add(fields.pointer("service_id"), Code.MISSING, "UUID");
        }
        Facts facts = fields.node("facts")
                .map(known -> FactsJson.read(known, fields.pointer("facts"), vocabulary, problems))
                .orElse(Facts.none(vocabulary));
        Optional<String> note = fields.string("note").filter(text -> !text.isBlank());
        if (note.filter(text -> text.length() > MAX_NOTE_LENGTH).isPresent()) {
            problems.add(fields.pointer("note"), Code.OUT_OF_RANGE, "at most " + MAX_NOTE_LENGTH + " characters");
        }
        Locale locale = fields.parsed("locale", "BCP 47 language tag", LanguageTag::parse)
                .orElse(defaultLocale);
        fields.end();
        return problems.isEmpty() ? service.map(id -> new HandOverJson(id, facts, note, locale)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "HandOverJson";
    }
}
