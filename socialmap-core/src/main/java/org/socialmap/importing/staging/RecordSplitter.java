package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.Redaction;
import org.socialmap.importing.value.HsdsRecord;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;

/**
 * Splits a record into the organizations, locations and services that are nested in it, and adds each to the stage by
 * itself. Parts that come as table rows of their own are added as they are. For one thread.
 */
public final class RecordSplitter {
    private static final int MAX_RECENT = 20_000;

    /** Fields of a part that refer to the record it belongs to. */
    private static final List<String> OWNER_FIELDS =
            List.of("link_id", "resource_id", "service_id", "location_id", "service_at_location_id", "organization_id");

    private final Stage stage;
    private final SourceIds ids;
    private final SecretPlaces secrets;
    private final ImportNotices notices;
    private final Map<HsdsKind, Long> duplicates = new EnumMap<>(HsdsKind.class);
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
    Map<HsdsKind, Long> duplicates() {
        return duplicates;
    }

    /** Adds a record and the records nested in it to the stage; modifies the record. */
    public void add(HsdsRecord record) {
        ObjectNode fields = record.fields();
        switch (record.kind()) {
            case ORGANIZATION -> splitOrganization(record);
            case SERVICE -> splitService(record);
            case SERVICE_AT_LOCATION -> splitServiceAtLocation(record);
            default -> {}
        }
        String id = id(fields);
        String owner = fields.path("organization_id").asText("");
        redact(record, record.kind() == HsdsKind.ORGANIZATION ? id : owner);
        boolean isTopLevel = record.kind().isTopLevel();
        String body = fields.toString();
        int hash = body.hashCode();
        if (isTopLevel && Integer.valueOf(hash).equals(recent.put(record.kind().tableName() + id, hash))) {
            duplicates.merge(record.kind(), 1L, Long::sum);
            return;
        }
        long seq = stage.add(record.kind(), id, owner, record.position(), body);
        boolean isMarked = body.contains(PrivateMarks.ALL);
        marked |= isMarked;
        markedParts |= isMarked && !isTopLevel;
        addLinks(record, seq);
        hasParts |= !isTopLevel;
    }

    private static String id(ObjectNode record) {
        return record.path("id").textValue();
    }

    /**
     * Removes marked parts before anything else reads them, and adds what they contained to the secrets of the
     * organization.
     */
    private void redact(HsdsRecord record, String organization) {
        Redaction redaction = Redaction.of(record.fields());
        redaction.fields().forEach(field -> notices.add(NoticeCode.PRIVATE, record.position(), field));
        String owner = organization.isEmpty() && record.kind() == HsdsKind.SERVICE
                ? ids.standIn(id(record.fields()))
                : organization;
        redaction.secrets().forEach(secret -> secrets.add(owner, secret));
        marked |= !redaction.secrets().isEmpty() || !redaction.fields().isEmpty();
        if (PrivateAttributes.canMarkOwner(record.kind())) {
            PrivateAttributes.ownerMarks(record.fields()).forEach(mark -> markOwners(record.fields(), mark));
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

    private void splitOrganization(HsdsRecord organization) {
        String id = id(organization.fields());
        splitList(organization, "locations", HsdsKind.LOCATION, id);
        splitList(organization, "services", HsdsKind.SERVICE, id);
    }

    private void splitList(HsdsRecord organization, String field, HsdsKind kind, String id) {
        if (organization.fields().remove(field) instanceof ArrayNode list) {
            list.forEach(element -> addNested(kind, setOrganization(kind, (ObjectNode) element, id), organization));
        }
    }

    private void addNested(HsdsKind kind, ObjectNode fields, HsdsRecord parent) {
        add(new HsdsRecord(kind, fields, parent.position()));
    }

    /** Sets the organization of a nested record; an id that was derived becomes one within the organization. */
    private ObjectNode setOrganization(HsdsKind kind, ObjectNode record, String organization) {
        if (RecordNotes.isIdDerived(record) && !record.has("organization_id")) {
            record.put(
                    "id",
                    ids.derive(kind, organization + "\n" + record.path("id").asText()));
        }
        return record.put("organization_id", organization);
    }

    private void splitService(HsdsRecord service) {
        ObjectNode fields = service.fields();
        if (fields.remove("organization") instanceof ObjectNode organization) {
            fields.put("organization_id", id(organization));
            addNested(HsdsKind.ORGANIZATION, organization, service);
        }
        String owner = fields.path("organization_id").asText("");
        fields.path("service_at_locations").forEach(at -> {
            ((ObjectNode) at).remove("service");
            addLocation((ObjectNode) at, owner, id(fields), service);
        });
    }

    private void splitServiceAtLocation(HsdsRecord serviceAtLocation) {
        ObjectNode fields = serviceAtLocation.fields();
        if (fields.remove("service") instanceof ObjectNode service) {
            fields.put("service_id", id(service));
            addNested(HsdsKind.SERVICE, service, serviceAtLocation);
        }
        addLocation(fields, "", fields.path("service_id").asText(""), serviceAtLocation);
    }

    private void addLocation(ObjectNode serviceAtLocation, String owner, String service, HsdsRecord parent) {
        boolean isSecret = Redaction.isMarked(serviceAtLocation)
                || serviceAtLocation.path(PrivateMarks.ADDRESS).asBoolean(false);
        if (serviceAtLocation.remove("location") instanceof ObjectNode location) {
            if (isSecret) {
                location.put(PrivateMarks.ADDRESS, true);
            }
            if (!owner.isEmpty() && !location.has("organization_id")) {
                setOrganization(HsdsKind.LOCATION, location, owner);
            }
            serviceAtLocation.put("location_id", id(location));
            addNested(HsdsKind.LOCATION, location, parent);
        }
        Optional.of(serviceAtLocation.path("location_id"))
                .filter(JsonNode::isTextual)
                .ifPresent(id -> {
                    stage.addServiceAtLocation(id.textValue(), service);
                    if (isSecret) {
                        secrets.addMark(id.textValue(), PrivateMarks.ADDRESS);
                        marked = true;
                    }
                });
    }

    /** Links a record to those that it refers to. */
    private void addLinks(HsdsRecord record, long seq) {
        for (Map.Entry<String, Type> field : HsdsStructure.fields(record.kind()).entrySet()) {
            JsonNode id = record.fields().path(field.getKey());
            if (id.isTextual() && field.getValue() instanceof Type.Reference to) {
                stage.addLink(seq, field.getKey(), to.kind(), id.textValue());
            }
        }
        if (record.kind() == HsdsKind.ATTRIBUTE && record.fields().has("link_id")) {
            stage.addLinkToAnyKind(
                    seq, "link_id", record.fields().path("link_id").asText());
        }
        if (record.kind() == HsdsKind.METADATA && record.fields().has("resource_id")) {
            stage.addLinkToAnyKind(
                    seq, "resource_id", record.fields().path("resource_id").asText());
        }
    }
}
