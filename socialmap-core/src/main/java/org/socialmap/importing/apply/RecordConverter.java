package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Rule;
import org.socialmap.exchange.hsds.HsdsPreservingReader;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.Mapping;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.RuleProposal;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.staging.AssembledRecord;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/** Converts assembled records into records of the map. For one thread. */
final class RecordConverter {
    /**
     * The version of the conversion. It is raised when the same values are read differently, so that the next import
     * updates them.
     */
    private static final String CONVERSION_VERSION = "1";

    private static final int DIGEST_BYTES = 12;
    private static final int MAX_NAME_LENGTH = 80;

    private final DataSet dataSet;
    private final ImportOptions options;
    private final ImportNotices notices;
    private final HsdsPreservingReader reader;
    private final EligibilityProposals eligibility;

    RecordConverter(ImportTarget target, ImportOptions options, ImportNotices notices) {
        this.dataSet = target.dataSet();
        this.options = options;
        this.notices = notices;
        String language =
                options.language().orElseGet(() -> dataSet.info().language().getLanguage());
        this.reader = new HsdsPreservingReader(dataSet, language, options.source());
        this.eligibility = new EligibilityProposals(target, options, notices);
    }

    Organization organization(AssembledRecord record) {
        ObjectNode node = withoutMarks(record.fields());
        if (name(node).isEmpty()) {
            notices.add(NoticeCode.NAME_MISSING, record.position(), "name");
            node.put("name", substituteName(node, List.of()));
        }
        return reader.organization(node, digest(node, ""));
    }

    Location location(AssembledRecord record, UUID owner) {
        ObjectNode node = withoutMarks(record.fields());
        return reader.location(node, owner, digest(node, owner.toString()));
    }

    /** A service and the eligibility rules that are proposed for it and not accepted yet. */
    record ConvertedService(Service service, List<RuleProposal> proposals) {}

    /**
     * Converts a service.
     *
     * @param inheritance supplies the records whose names and contact channels it takes if it lacks its own
     */
    ConvertedService service(AssembledRecord record, UUID owner, Supplier<InheritedRecords> inheritance) {
        List<String> doubts = RecordNotes.doubts(record.fields());
        ObjectNode node = withoutMarks(record.fields());
        boolean isComplete = name(node).isPresent() && LocationContacts.hasOwn(node);
        InheritedRecords sources = isComplete ? InheritedRecords.NONE : inheritance.get();
        List<ObjectNode> inherited = sources.all();
        if (name(node).isEmpty()) {
            notices.add(NoticeCode.NAME_MISSING, record.position(), "name");
            node.put("name", substituteName(node, inherited));
        }
        moveTextualCapacities(node);
        addMappedNeeds(node);
        Service read = LocationContacts.of(reader.service(node, owner, ""), sources.locations());
        List<RuleProposal> proposals = eligibility.proposals(read, record.position());
        List<Rule> accepted = eligibility.accepted(read, proposals);
        ImportOrigin origin = read.provenance().imported().orElseThrow();
        Service service = eligibility
                .apply(read, doubts, accepted, record.position())
                .with(read.provenance().with(origin.withDigest(digest(node, owner.toString() + accepted + inherited))));
        return new ConvertedService(
                service,
                proposals.stream()
                        .filter(proposal -> !accepted.contains(proposal.rule()))
                        .toList());
    }

    /** Returns an organization with the name of a service that has none. */
    Organization standIn(AssembledRecord record, Service service, UUID id) {
        ObjectNode node = record.fields().objectNode();
        node.put("id", id.toString());
        node.put("name", service.name().in(Locale.of(options.language().orElse(""))));
        return reader.organization(node, digest(node, ""));
    }

    List<Unit> units(AssembledRecord record) {
        if (record.fields().path("units").isEmpty()) {
            return List.of();
        }
        ObjectNode node = withoutMarks(record.fields());
        return reader.units(node, digest(node, ""));
    }

    private static Optional<String> name(ObjectNode node) {
        return Optional.of(node.path("name").asText(node.path("alternate_name").asText("")))
                .filter(name -> !name.isBlank());
    }

    /**
     * Returns a substitute for a missing name: a contact address, the beginning of the description, or the name of a
     * related record.
     */
    private static String substituteName(ObjectNode node, List<ObjectNode> inherited) {
        Stream<JsonNode> texts =
                Stream.of("website", "url", "email", "description").map(node::path);
        Stream<JsonNode> others = inherited.stream().map(record -> record.path("name"));
        return Stream.concat(texts, others)
                .map(text -> text.asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() > MAX_NAME_LENGTH ? text.substring(0, MAX_NAME_LENGTH) + "…" : text)
                .orElse(node.path("id").asText());
    }

    /** Moves capacities without a number into the description of the service: in HSDS they are not capacities. */
    private static void moveTextualCapacities(ObjectNode service) {
        List<String> texts = new ArrayList<>();
        for (Iterator<JsonNode> all = service.path("capacities").iterator(); all.hasNext(); ) {
            JsonNode capacity = all.next();
            if (!capacity.has("available") || !capacity.has("updated") || !capacity.has("unit")) {
                texts.add(capacity.path("description").asText(""));
                all.remove();
            }
        }
        String text = String.join("\n", texts).strip();
        if (!text.isEmpty()) {
            service.put("description", (service.path("description").asText("") + "\n" + text).strip());
        }
        if (service.path("capacities").isEmpty()) {
            service.remove("capacities");
        }
    }

    /** Adds the needs that the mapping assigns to terms of the source. */
    private void addMappedNeeds(ObjectNode service) {
        Map<String, String> mapped = options.mapping().map(Mapping::needs).orElse(Map.of());
        for (JsonNode attribute : service.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            for (String name : List.of(
                    term.path("code").asText(""),
                    term.path("name").asText(""),
                    attribute.path("value").asText(""))) {
                if (mapped.containsKey(name)) {
                    service.withArray("needs").add(mapped.get(name));
                }
            }
        }
        for (JsonNode need : service.path("needs")) {
            if (dataSet.taxonomy().find(need.asText()).isEmpty()) {
                notices.addOnce(NoticeCode.UNKNOWN_TERM, SourcePosition.of(options.source()), "needs");
            }
        }
    }

    /** Returns a copy without internal fields. */
    private static ObjectNode withoutMarks(ObjectNode node) {
        ObjectNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getKey().startsWith("_"));
        }
        node.forEach(RecordConverter::strip);
    }

    private static String digest(ObjectNode node, String inherited) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((CONVERSION_VERSION + node + inherited).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
