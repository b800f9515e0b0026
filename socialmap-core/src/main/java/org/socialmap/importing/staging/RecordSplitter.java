package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.Redaction;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;

/**
 * Takes records apart: an organization, a location and a service each wait on the stage by themselves, wherever they were told;
 * so does what a table tells of them. For one thread.
 */
public final class RecordSplitter {
    private static final int REMEMBERED = 20_000;
    private static final Set<String> BY_THEMSELVES = Set.of("organization", "location", "service");

    /** Fields of a part that name the record to which it belongs. */
    private static final List<String> OWNERS =
            List.of("link_id", "resource_id", "service_id", "location_id", "service_at_location_id", "organization_id");

    /** Of attributes and metadata the kind is told in words, which may be any. */
    private static final String ANYTHING = "";

    private final Stage stage;
    private final SourceIds ids;
    private final SecretPlaces secrets;
    private final ImportNotices notices;
    private final Map<String, Long> again = new TreeMap<>();
    private boolean marked;
    private boolean parted;
    private boolean markedParts;

    /** What was told lately, so that what is told again in each line takes no room. */
    private final Map<String, Integer> lately = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RecordSplitter(Stage stage, SourceIds ids, SecretPlaces secrets, ImportNotices notices) {
        this.stage = stage;
        this.ids = ids;
        this.secrets = secrets;
        this.notices = notices;
    }

    /** Whether something is marked as private. */
    public boolean hasMarks() {
        return marked;
    }

    /** Notes that a term read later marks a record. */
    public void markLater() {
        marked = true;
        markedParts = parted;
    }

    /** Whether something is marked that a table tells by itself, such as a telephone number. */
    public boolean hasMarkedParts() {
        return markedParts;
    }

    /** Whether some records were told in parts, as tables tell them, so that they have to be put together. */
    public boolean isInParts() {
        return parted;
    }

    /** How many records were told again just as they had been told shortly before, by kind. */
    Map<String, Long> again() {
        return again;
    }

    public void add(String kind, ObjectNode record, SourcePosition spot) {
        switch (kind) {
            case "organization" -> organization(record, spot);
            case "service" -> service(record, spot);
            case "service_at_location" -> serviceAtLocation(record, spot);
            default -> {}
        }
        String id = record.path("id").textValue();
        String owner = record.path("organization_id").asText("");
        redact(kind, record, kind.equals("organization") ? id : owner, spot);
        String known = kind + id;
        String body = record.toString();
        int content = body.hashCode();
        if (BY_THEMSELVES.contains(kind) && Integer.valueOf(content).equals(lately.put(known, content))) {
            again.merge(kind, 1L, Long::sum);
            return;
        }
        long seq = stage.add(kind, id, owner, spot, body);
        boolean isMarked = body.contains(PrivateMarks.ALL);
        marked |= isMarked;
        markedParts |= isMarked && !BY_THEMSELVES.contains(kind);
        links(kind, record, seq);
        parted |= !BY_THEMSELVES.contains(kind);
    }

    /** What is marked goes before anything else can read it; what it said is kept out of the texts of its organization. */
    private void redact(String kind, ObjectNode record, String organization, SourcePosition spot) {
        Redaction redaction = Redaction.of(record);
        redaction.fields().forEach(field -> notices.add(NoticeCode.PRIVATE, spot, field));
        String owner = organization.isEmpty() && kind.equals("service")
                ? ids.standIn(record.path("id").textValue())
                : organization;
        redaction.secrets().forEach(secret -> secrets.add(owner, secret));
        marked |= !redaction.secrets().isEmpty() || !redaction.fields().isEmpty();
        if (PrivateAttributes.PARTS.containsValue(kind)) {
            PrivateAttributes.ownerMarks(record).forEach(mark -> markOwners(record, mark));
        }
    }

    private void markOwners(ObjectNode part, String mark) {
        for (String named : OWNERS) {
            if (part.has(named)) {
                secrets.addMark(part.path(named).asText(""), mark);
                marked = true;
            }
        }
    }

    private void organization(ObjectNode record, SourcePosition spot) {
        String id = record.path("id").textValue();
        for (String list : new String[] {"locations", "services"}) {
            String kind = list.equals("services") ? "service" : "location";
            if (record.remove(list) instanceof ArrayNode inner) {
                inner.forEach(element -> add(kind, owned(kind, (ObjectNode) element, id), spot));
            }
        }
    }

    /** What has no id of its own has one of its owner's. */
    private ObjectNode owned(String kind, ObjectNode record, String organization) {
        if (RecordNotes.isIdDerived(record) && !record.has("organization_id")) {
            record.put(
                    "id",
                    ids.derive(kind, organization + "\n" + record.path("id").asText()));
        }
        return record.put("organization_id", organization);
    }

    private void service(ObjectNode record, SourcePosition spot) {
        if (record.remove("organization") instanceof ObjectNode organization) {
            String id = organization.path("id").textValue();
            record.put("organization_id", id);
            add("organization", organization, spot);
        }
        String owner = record.path("organization_id").asText("");
        record.path("service_at_locations").forEach(at -> {
            ((ObjectNode) at).remove("service");
            locate((ObjectNode) at, owner, record.path("id").textValue(), spot);
        });
    }

    private void serviceAtLocation(ObjectNode record, SourcePosition spot) {
        if (record.remove("service") instanceof ObjectNode service) {
            record.put("service_id", service.path("id").textValue());
            add("service", service, spot);
        }
        locate(record, "", record.path("service_id").asText(""), spot);
    }

    private void locate(ObjectNode at, String owner, String service, SourcePosition spot) {
        boolean isSecret =
                Redaction.isMarked(at) || at.path(PrivateMarks.ADDRESS).asBoolean(false);
        if (at.remove("location") instanceof ObjectNode location) {
            if (isSecret) {
                location.put(PrivateMarks.ADDRESS, true);
            }
            if (!owner.isEmpty() && !location.has("organization_id")) {
                owned("location", location, owner);
            }
            at.put("location_id", location.path("id").textValue());
            add("location", location, spot);
        }
        Optional.of(at.path("location_id")).filter(JsonNode::isTextual).ifPresent(id -> {
            stage.use(id.textValue(), service);
            if (isSecret) {
                secrets.addMark(id.textValue(), PrivateMarks.ADDRESS);
                marked = true;
            }
        });
    }

    /** To what a record belongs, by the fields that name it. */
    private void links(String kind, ObjectNode record, long seq) {
        for (Map.Entry<String, Type> field : HsdsStructure.fields(kind).entrySet()) {
            JsonNode id = record.path(field.getKey());
            if (id.isTextual() && field.getValue() instanceof Type.Reference to) {
                stage.link(seq, field.getKey(), to.kind(), id.textValue());
            }
        }
        if (kind.equals("attribute") && record.has("link_id")) {
            stage.link(seq, "link_id", ANYTHING, record.path("link_id").asText());
        }
        if (kind.equals("metadata") && record.has("resource_id")) {
            stage.link(seq, "resource_id", ANYTHING, record.path("resource_id").asText());
        }
    }
}
