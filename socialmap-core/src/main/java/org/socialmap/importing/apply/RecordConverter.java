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
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.Mapping;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.RuleProposal;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.staging.RecordAssembler;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/** Makes records of the map of what was put together. For one thread. */
final class RecordConverter {
    /** Goes up whenever the same words are read otherwise, so that what is imported again is read anew. */
    private static final String READING = "1";

    private static final int DIGEST_BYTES = 12;
    private static final int LONGEST_NAME = 80;

    private final DataSet words;
    private final ImportOptions options;
    private final ImportNotices notices;
    private final HsdsPreservingReader reader;
    private final EligibilityProposals conditions;

    RecordConverter(ImportTarget target, ImportOptions options, ImportNotices notices) {
        this.words = target.dataSet();
        this.options = options;
        this.notices = notices;
        String language =
                options.language().orElseGet(() -> words.info().language().getLanguage());
        this.reader = new HsdsPreservingReader(words, language, options.source());
        this.conditions = new EligibilityProposals(target, options, notices);
    }

    Organization organization(RecordAssembler.Whole whole) {
        ObjectNode node = plain(whole.node());
        if (name(node).isEmpty()) {
            notices.add(NoticeCode.NAME_MISSING, whole.position(), "name");
            node.put("name", otherName(node, List.of()));
        }
        return reader.organization(node, digest(node, ""));
    }

    Location location(RecordAssembler.Whole whole, UUID owner) {
        ObjectNode node = plain(whole.node());
        return reader.location(node, owner, digest(node, owner.toString()));
    }

    /** A service, and the conditions that its texts seem to name and nobody accepted yet. */
    record Converted(Service service, List<RuleProposal> proposals) {}

    /**
     * A service.
     *
     * @param surroundings gives the records whose numbers and addresses hold for it if it tells none
     */
    Converted service(RecordAssembler.Whole whole, UUID owner, Supplier<List<ObjectNode>> surroundings) {
        List<String> doubts = RecordNotes.doubts(whole.node());
        ObjectNode node = plain(whole.node());
        boolean isAlone = name(node).isPresent() && InheritedContacts.isTold(node);
        List<ObjectNode> around = isAlone ? List.of() : surroundings.get();
        if (name(node).isEmpty()) {
            notices.add(NoticeCode.NAME_MISSING, whole.position(), "name");
            node.put("name", otherName(node, around));
        }
        capacitiesInWords(node);
        needs(node);
        Service read = InheritedContacts.of(reader.service(node, owner, ""), around);
        List<RuleProposal> proposals = conditions.proposals(read, whole.position());
        List<Rule> accepted = conditions.accepted(read, proposals);
        ImportOrigin story = read.provenance().imported().orElseThrow();
        Service service = conditions
                .settle(read, doubts, accepted, whole.position())
                .with(read.provenance().with(story.withDigest(digest(node, owner.toString() + accepted + around))));
        return new Converted(
                service,
                proposals.stream()
                        .filter(proposal -> !accepted.contains(proposal.rule()))
                        .toList());
    }

    /** An organization of the name of a service that has none. */
    Organization standIn(RecordAssembler.Whole whole, Service service, UUID id) {
        ObjectNode node = whole.node().objectNode();
        node.put("id", id.toString());
        node.put("name", service.name().in(Locale.of(options.language().orElse(""))));
        return reader.organization(node, digest(node, ""));
    }

    List<Unit> units(RecordAssembler.Whole whole) {
        if (whole.node().path("units").isEmpty()) {
            return List.of();
        }
        ObjectNode node = plain(whole.node());
        return reader.units(node, digest(node, ""));
    }

    private static Optional<String> name(ObjectNode node) {
        return Optional.of(node.path("name").asText(node.path("alternate_name").asText("")))
                .filter(name -> !name.isBlank());
    }

    /** What a record without a name can be called: by what it is reached, by how it begins, by where or whose it is. */
    private static String otherName(ObjectNode node, List<ObjectNode> around) {
        Stream<JsonNode> told =
                Stream.of("website", "url", "email", "description").map(node::path);
        Stream<JsonNode> others = around.stream().map(record -> record.path("name"));
        return Stream.concat(told, others)
                .map(text -> text.asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text)
                .orElse(node.path("id").asText());
    }

    /** What has no number is no capacity by HSDS: it stays text, with the service. */
    private static void capacitiesInWords(ObjectNode service) {
        List<String> told = new ArrayList<>();
        for (Iterator<JsonNode> all = service.path("capacities").iterator(); all.hasNext(); ) {
            JsonNode capacity = all.next();
            if (!capacity.has("available") || !capacity.has("updated") || !capacity.has("unit")) {
                told.add(capacity.path("description").asText(""));
                all.remove();
            }
        }
        String text = String.join("\n", told).strip();
        if (!text.isEmpty()) {
            service.put("description", (service.path("description").asText("") + "\n" + text).strip());
        }
        if (service.path("capacities").isEmpty()) {
            service.remove("capacities");
        }
    }

    /** Terms of the source that a person said to be needs of the map. */
    private void needs(ObjectNode service) {
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
            if (words.taxonomy().find(need.asText()).isEmpty()) {
                notices.addOnce(NoticeCode.UNKNOWN_TERM, SourcePosition.of(options.source()), "needs");
            }
        }
    }

    /** Without the marks that only the import knows. */
    private static ObjectNode plain(ObjectNode node) {
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

    private static String digest(ObjectNode node, String around) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((READING + node + around).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
