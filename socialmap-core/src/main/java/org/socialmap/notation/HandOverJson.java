package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.error.Problem.Code;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.handover.SharedFact;
import org.socialmap.language.LanguageTag;
import org.socialmap.need.Facts;
import org.socialmap.need.Vocabulary;

/**
 * A request for a hand-over sheet. {@code toString} reveals nothing of it.
 *
 * @param serviceId the service that receives the sheet
 * @param facts the facts that the client agreed to share
 * @param arrangement what else the sheet says
 * @param locale the language of the sheet
 */
public record HandOverJson(UUID serviceId, Facts facts, Arrangement arrangement, Locale locale) {
    /**
     * Reads an object with {@code service_id} and optionally {@code facts}, {@code locale} and what is arranged. Adds a
     * problem for everything that cannot be read.
     *
     * @param defaultLocale the language if the request names none
     * @param today the day on which the sheet is made
     */
    public static Optional<HandOverJson> read(
            JsonNode node, Vocabulary vocabulary, Locale defaultLocale, LocalDate today, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        Optional<UUID> service = fields.parsed("service_id", "UUID", UUID::fromString);
        if (!fields.has("service_id")) {
            problems.add(fields.pointer("service_id"), Code.MISSING, "UUID");
        }
        Facts facts = fields.node("facts")
                .map(known -> FactsJson.read(known, fields.pointer("facts"), vocabulary, problems))
                .orElse(Facts.none(vocabulary));
        Arrangement.Builder arrangement = ArrangementJson.read(fields, today);
        Locale locale = fields.parsed("locale", "BCP 47 language tag", LanguageTag::parse)
                .orElse(defaultLocale);
        fields.end();
        return problems.isEmpty()
                ? service.map(id -> new HandOverJson(id, facts, arrangement.build(), locale))
                : Optional.empty();
    }

    /** Writes a sheet. A sheet that shares nothing has an empty list. */
    public static ObjectNode write(HandOverSheet sheet) {
        ArrayNode shared = JsonNodeFactory.instance.arrayNode();
        sheet.shared().forEach(fact -> shared.add(shared(fact)));
        return new Members()
                .object("receiver", Optional.of(sheet), HandOverJson::receiver)
                .object("shared", Optional.of(shared), facts -> facts)
                .string("date", sheet.day().toString())
                .all(ArrangementJson.write(sheet.arrangement()))
                .node();
    }

    private static ObjectNode receiver(HandOverSheet sheet) {
        return new Members()
                .string("service_id", sheet.service().id().toString())
                .string("service", sheet.service().name().in(sheet.locale()))
                .string("organization_id", sheet.organization().id().toString())
                .string("organization", sheet.organization().name())
                .node();
    }

    private static ObjectNode shared(SharedFact fact) {
        return new Members()
                .string("fact", fact.fact())
                .string("text", fact.words())
                .node();
    }

    @Override
    public String toString() {
        return "HandOverJson";
    }
}
