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
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.Redaction;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.importing.value.SourcePosition;

/**
 * Splits a record into the organizations, locations and services that are nested in it, and adds each to the stage by
 * itself. Parts that come as table rows of their own are added as they are. For one thread.
 */
public final class RecordSplitter {
    private static final int MAX_RECENT = 20_000;
    private static final Set<String> TOP_LEVEL_KINDS = Set.of("organization", "location", "service");

    /** Fields of a part that refer to the record it belongs to. */
    private static final List<String> OWNER_FIELDS =
            List.of("link_id", "resource_id", "service_id", "location_id", "service_at_location_id", "organization_id");

    /** The owner kind of attributes and metadata, which give it in free text. */
    private static final String ANY_KIND = "";

    private final Stage stage;
    private final SourceIds ids;
    private final SecretPlaces secrets;
    private final ImportNotices notices;
    private final Map<String, Long> duplicates = new TreeMap<>();
    private boolean marked;
    private boolean hasParts;
    private boolean markedParts;

    /** Hash codes of recently added records, so that a record that every row repeats is not stored again. */
    private final Map<String, Integer> recent = new LinkedHashMap<>(MAX_RECENT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MAX_RECENT;
        }
    };

    public RecordSplitter(Stage stage, SourceIds ids, SecretPlaces secrets, ImportNotices notices) {
        this.stage = stage;
        this.ids = ids;
        this.secrets = secrets;
        this.notices = notices;
    }

    /** Returns whether anything is marked as private. */
    public boolean hasMarks() {
        return marked;
    }

    /** Notes that a term that was read later marks records, so that any part may be marked. */
    public void setMarked() {
        marked = true;
        markedParts = hasParts;
    }

    /** Returns whether a part that was added by itself, such as a phone number from a table, is marked. */
    public boolean hasMarkedParts() {
        return markedParts;
    }

    /** Returns whether parts were added by themselves, as from tables, so that records must be assembled. */
    public boolean hasParts() {
        return hasParts;
    }

    /** Returns the number of records that were skipped because they equal a recent one, by kind. */
    Map<String, Long> duplicates() {
        return duplicates;
    }

    /** Adds a record and the records nested in it to the stage; modifies the record. */
    public void add(String kind, ObjectNode record, SourcePosition position) {
        switch (kind) {
            case "organization" -> splitOrganization(record, position);
            case "service" -> splitService(record, position);
            case "service_at_location" -> splitServiceAtLocation(record, position);
            default -> {}
        }
        String id = record.path("id").textValue();
        String owner = record.path("organization_id").asText("");
        redact(kind, record, kind.equals("organization") ? id : owner, position);
        String key = kind + id;
        String body = record.toString();
        int hash = body.hashCode();
        if (TOP_LEVEL_KINDS.contains(kind) && Integer.valueOf(hash).equals(recent.put(key, hash))) {
            duplicates.merge(kind, 1L, Long::sum);
            return;
        }
        long seq = stage.add(kind, id, owner, position, body);
        boolean isMarked = body.contains(PrivateMarks.ALL);
        marked |= isMarked;
        markedParts |= isMarked && !TOP_LEVEL_KINDS.contains(kind);
        addLinks(kind, record, seq);
        hasParts |= !TOP_LEVEL_KINDS.contains(kind);
    }

    /**
     * Removes marked parts before anything else reads them, and adds what they contained to the secrets of the
     * organization.
     */
    private void redact(String kind, ObjectNode record, String organization, SourcePosition position) {
        Redaction redaction = Redaction.of(record);
        redaction.fields().forEach(field -> notices.add(NoticeCode.PRIVATE, position, field));
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
        for (String field : OWNER_FIELDS) {
            if (part.has(field)) {
                secrets.addMark(part.path(field).asText(""), mark);
                marked = true;
            }
        }
    }

    private void splitOrganization(ObjectNode record, SourcePosition position) {
        String id = record.path("id").textValue();
        for (String list : new String[] {"locations", "services"}) {
            String kind = list.equals("services") ? "service" : "location";
            if (record.remove(list) instanceof ArrayNode inner) {
                inner.forEach(element -> add(kind, setOrganization(kind, (ObjectNode) element, id), position));
            }
        }
    }

    /** Sets the organization of a nested record; an id that was derived becomes one within the organization. */
    private ObjectNode setOrganization(String kind, ObjectNode record, String organization) {
        if (RecordNotes.isIdDerived(record) && !record.has("organization_id")) {
            record.put(
                    "id",
                    ids.derive(kind, organization + "\n" + record.path("id").asText()));
        }
        return record.put("organization_id", organization);
    }

    private void splitService(ObjectNode record, SourcePosition position) {
        if (record.remove("organization") instanceof ObjectNode organization) {
            String id = organization.path("id").textValue();
            record.put("organization_id", id);
            add("organization", organization, position);
        }
        String owner = record.path("organization_id").asText("");
        record.path("service_at_locations").forEach(at -> {
            ((ObjectNode) at).remove("service");
            addLocation((ObjectNode) at, owner, record.path("id").textValue(), position);
        });
    }

    private void splitServiceAtLocation(ObjectNode record, SourcePosition position) {
        if (record.remove("service") instanceof ObjectNode service) {
            record.put("service_id", service.path("id").textValue());
            add("service", service, position);
        }
        addLocation(record, "", record.path("service_id").asText(""), position);
    }

    private void addLocation(ObjectNode at, String owner, String service, SourcePosition position) {
        boolean isSecret =
                Redaction.isMarked(at) || at.path(PrivateMarks.ADDRESS).asBoolean(false);
        if (at.remove("location") instanceof ObjectNode location) {
            if (isSecret) {
                location.put(PrivateMarks.ADDRESS, true);
            }
            if (!owner.isEmpty() && !location.has("organization_id")) {
                setOrganization("location", location, owner);
            }
            at.put("location_id", location.path("id").textValue());
            add("location", location, position);
        }
        Optional.of(at.path("location_id")).filter(JsonNode::isTextual).ifPresent(id -> {
            stage.use(id.textValue(), service);
            if (isSecret) {
                secrets.addMark(id.textValue(), PrivateMarks.ADDRESS);
                marked = true;
            }
        });
    }

    /** Links a record to those that it refers to. */
    private void addLinks(String kind, ObjectNode record, long seq) {
        for (Map.Entry<String, Type> field : HsdsStructure.fields(kind).entrySet()) {
            JsonNode id = record.path(field.getKey());
            if (id.isTextual() && field.getValue() instanceof Type.Reference to) {
                stage.link(seq, field.getKey(), to.kind(), id.textValue());
            }
        }
        if (kind.equals("attribute") && record.has("link_id")) {
            stage.link(seq, "link_id", ANY_KIND, record.path("link_id").asText());
        }
        if (kind.equals("metadata") && record.has("resource_id")) {
            stage.link(seq, "resource_id", ANY_KIND, record.path("resource_id").asText());
        }
    }
}
