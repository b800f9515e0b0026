package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.privacy.AddressTokens;
import org.socialmap.importing.privacy.Directions;
import org.socialmap.importing.privacy.LocationSecrets;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.Redaction;
import org.socialmap.importing.privacy.SecretDetail;
import org.socialmap.importing.privacy.SecretSentences;
import org.socialmap.importing.privacy.StreetLine;
import org.socialmap.importing.staging.AssembledRecord;
import org.socialmap.importing.staging.SecretPlaces;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.staging.StagedRecord;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/**
 * Removes what a source marks as private: from the records themselves, from their places, and from the texts of their
 * organizations and of others. For one thread.
 */
final class PrivateRecordFilter {
    private final Stage stage;
    private final SecretPlaces secrets;
    private final ImportTarget target;
    private final SourceIds ids;
    private final ImportNotices notices;
    private final boolean isActive;

    /** The ids of secret locations, each with the id under which it is written to the map. */
    private final Map<String, String> secretLocations = new HashMap<>();

    private Optional<Map<String, Set<String>>> usersInMap = Optional.empty();
    private boolean learned;

    PrivateRecordFilter(
            Stage stage,
            SecretPlaces secrets,
            ImportTarget target,
            SourceIds ids,
            ImportNotices notices,
            boolean isActive) {
        this.stage = stage;
        this.secrets = secrets;
        this.target = target;
        this.ids = ids;
        this.notices = notices;
        this.isActive = isActive;
    }

    /** Returns whether anything in the source is private. */
    boolean isActive() {
        return isActive;
    }

    /** Collects the details that identify a secret location, or those that a public one discloses. */
    void learn(AssembledRecord location, String owner) {
        if (isSecret(location, owner)) {
            LocationSecrets.of(location.fields()).forEach(secret -> secrets.add(owner, secret));
            secretLocations.put(location.id(), location.id());
        } else {
            LocationSecrets.forEachPublic(location.fields(), (detail, line) -> secrets.addPublic(owner, detail, line));
        }
    }

    /** Ends the collection; call after {@link #learn} was called for every location. */
    void finishLearning() {
        learned = true;
    }

    /** Collects the secrets in the marked parts of a record. */
    void learnParts(AssembledRecord record, String owner) {
        Redaction.of(record.fields()).secrets().forEach(secret -> secrets.add(owner, secret));
    }

    /** Returns whether the place of a location is secret. */
    boolean isSecret(AssembledRecord location, String owner) {
        return learned ? secretLocations.containsKey(location.id()) : isActive && isMarkedSecret(location, owner);
    }

    private boolean isMarkedSecret(AssembledRecord location, String owner) {
        boolean isCoarse = location.fields().path("coarse").asBoolean(false)
                && location.fields().path("addresses").isEmpty();
        if (isCoarse) {
            return false;
        }
        return (Redaction.isSecret(location.fields())
                || secrets.marks(location.id()).stream().anyMatch(PrivateRecordFilter::hidesPlace)
                || isMarked(HsdsKind.ORGANIZATION, owner, PrivateMarks.ADDRESS)
                || isHiddenOrganization(owner)
                || isOfHiddenServices(location)
                || stage.servicesAt(location.id()).stream()
                        .anyMatch(service -> isMarked(HsdsKind.SERVICE, service, PrivateMarks.ADDRESS)));
    }

    private static boolean hidesPlace(String mark) {
        return mark.equals(PrivateMarks.ADDRESS) || mark.equals(PrivateMarks.ALL);
    }

    private boolean isMarked(HsdsKind kind, String id, String mark) {
        return isActive
                && (secrets.marks(id).contains(mark)
                        || secrets.mayBeMarked(kind, id, mark)
                                && stage.all(kind, id).stream()
                                        .anyMatch(occurrence ->
                                                occurrence.fields().path(mark).asBoolean(false)));
    }

    /** Returns whether the whole record is private. */
    boolean isHidden(AssembledRecord record) {
        return isActive
                && (Redaction.isMarked(record.fields())
                        || record.fields().has(PrivateMarks.PRIVATE_RECORDS_ONLY)
                        || secrets.marks(record.id()).contains(PrivateMarks.ALL)
                        || isMarkedByParts(record));
    }

    /** Returns whether parts of a record, such as attributes from a table of their own, mark all of it as private. */
    private static boolean isMarkedByParts(AssembledRecord record) {
        PrivateAttributes.markOwner(record.kind(), record.fields());
        return record.kind() != HsdsKind.LOCATION && Redaction.isMarked(record.fields());
    }

    boolean isHiddenOrganization(String id) {
        return isActive
                && !id.isEmpty()
                && (isMarked(HsdsKind.ORGANIZATION, id, PrivateMarks.ALL)
                        || secrets.mayBeMarked(HsdsKind.ORGANIZATION, id, PrivateMarks.PRIVATE_RECORDS_ONLY)
                                && stage.all(HsdsKind.ORGANIZATION, id).stream()
                                        .allMatch(occurrence ->
                                                occurrence.fields().has(PrivateMarks.PRIVATE_RECORDS_ONLY)));
    }

    /** Returns whether a location belongs to private services only, including those already in the map. */
    boolean isOfHiddenServices(AssembledRecord location) {
        if (!isActive) {
            return false;
        }
        List<String> users = stage.servicesAt(location.id()).stream()
                .filter(service -> stage.has(HsdsKind.SERVICE, service))
                .toList();
        return !users.isEmpty()
                && users.stream().allMatch(service -> isMarked(HsdsKind.SERVICE, service, PrivateMarks.ALL))
                && users.containsAll(usersInMap(location.id()));
    }

    /**
     * Returns the ids of the services at a location in the map. Those of all candidate locations are found with one
     * query.
     */
    private Set<String> usersInMap(String location) {
        if (usersInMap.isEmpty()) {
            Map<String, Set<String>> found = new HashMap<>();
            Set<Reference> known = secrets.locationsOfMarked(PrivateMarks.ALL).stream()
                    .map(id -> new Reference(RecordKind.LOCATION, UUID.fromString(id)))
                    .filter(reference -> target.find(reference).isPresent())
                    .collect(Collectors.toSet());
            List<CatalogRecord> users = known.isEmpty() ? List.of() : target.referrersOf(known);
            for (CatalogRecord user : users) {
                for (Reference used : user.references()) {
                    found.computeIfAbsent(used.id().toString(), ignored -> new HashSet<>())
                            .add(user.id().toString());
                }
            }
            usersInMap = Optional.of(found);
        }
        return usersInMap.get().getOrDefault(location, Set.of());
    }

    /**
     * Coarsens a location if its place is secret.
     *
     * @return whether it is
     */
    boolean coarsen(AssembledRecord location, String owner) {
        if (!isActive || !isSecret(location, owner) && !hasSecretAddress(location, owner)) {
            return false;
        }
        notices.add(NoticeCode.PRIVATE, location.position(), "addresses");
        String id = id(location, owner);
        secretLocations.put(location.id(), id);
        LocationCoarsener.coarsenLocation(
                location.fields(), target.dataSet().vocabulary().places());
        location.fields().put("id", id);
        if (secretSentences(owner, location.fields()).drop(location.fields())) {
            notices.add(NoticeCode.PRIVATE_TEXT, location.position());
        }
        return true;
    }

    /** Returns whether the organization marks the same address as secret elsewhere. */
    private boolean hasSecretAddress(AssembledRecord location, String owner) {
        boolean hasSecretAddress = false;
        for (JsonNode address : location.fields().path("addresses")) {
            String city = LocationSecrets.city(address);
            hasSecretAddress |= StreetLine.of(address.path("address_1").asText(""))
                    .filter(line -> !line.number().isEmpty())
                    .filter(line -> secrets.isSecretLine(owner, line.words(), city))
                    .isPresent();
        }
        return hasSecretAddress;
    }

    /**
     * Returns the id for a secret location. One that was derived from the address is replaced by one derived from its
     * service, since it would confirm a guessed address.
     */
    private String id(AssembledRecord location, String owner) {
        boolean isKept = !RecordNotes.isIdDerived(location.fields())
                || target.find(new Reference(RecordKind.LOCATION, UUID.fromString(location.id())))
                        .isPresent();
        if (isKept) {
            return location.id();
        }
        String service =
                stage.servicesAt(location.id()).stream().sorted().findFirst().orElse("");
        String id = ids.derive(HsdsKind.LOCATION, "secret place of " + owner + "\n" + service);
        for (int i = 1; secretLocations.containsValue(id); i++) {
            id = ids.derive(HsdsKind.LOCATION, "secret place " + i + " of " + owner + "\n" + service);
        }
        stage.addStandIn(id);
        return id;
    }

    /** Removes what is private from a record other than a secret location. */
    void redact(AssembledRecord record, String owner) {
        if (isActive) {
            Redaction redaction = Redaction.of(record.fields());
            redaction.fields().forEach(field -> notices.add(NoticeCode.PRIVATE, record.position(), field));
            redaction.secrets().forEach(secret -> secrets.add(owner, secret));
            if (secretSentences(owner, record.fields()).drop(record.fields())) {
                notices.add(NoticeCode.PRIVATE_TEXT, record.position());
            }
        }
    }

    /** Removes what is private from an organization, and the directions if all of its places are secret. */
    void redactOrganization(AssembledRecord record) {
        if (isActive && secrets.isAllSecret(record.id()) && Directions.drop(record.fields())) {
            notices.add(NoticeCode.PRIVATE_TEXT, record.position());
        }
        redact(record, record.id());
    }

    /** Removes what is private from a record that another one inherits from, without notices. */
    void redactQuietly(ObjectNode record, String owner) {
        if (isActive) {
            Redaction.of(record);
            secretSentences(owner, record).drop(record);
        }
    }

    /** Removes what is private from a service, and the directions if it is at a secret place. */
    void redactService(AssembledRecord record, String owner) {
        if (!isActive) {
            return;
        }
        boolean isAtSecretPlace = false;
        for (JsonNode at : record.fields().path("service_at_locations")) {
            String location = at.path("location_id").asText("");
            if (secretLocations.containsKey(location)) {
                isAtSecretPlace = true;
                coarsenServiceAtLocation(record, (ObjectNode) at, secretLocations.get(location));
            }
        }
        if (isAtSecretPlace && Directions.drop(record.fields())) {
            notices.add(NoticeCode.PRIVATE_TEXT, record.position());
        }
        redact(record, owner);
    }

    private void coarsenServiceAtLocation(AssembledRecord service, ObjectNode at, String id) {
        LocationCoarsener.coarsenServiceAtLocation(at);
        at.put("location_id", id);
        if (RecordNotes.isIdDerived(at)) {
            at.put("id", ids.derive(HsdsKind.SERVICE_AT_LOCATION, service.id() + "\n" + id));
        }
    }

    private SecretSentences secretSentences(String owner, ObjectNode record) {
        List<SecretDetail> own = secrets.of(owner);
        return new SecretSentences(tokens -> {
            List<SecretDetail> all = new ArrayList<>(own);
            secrets.ofOthers(owner, tokens).stream()
                    .filter(secret -> canBeSamePlace(secret, tokens, record))
                    .forEach(all::add);
            return all;
        });
    }

    /**
     * Returns whether a street and a number in the text of another organization can be those of a secret place: the
     * same street exists in many towns.
     */
    private boolean canBeSamePlace(SecretDetail secret, AddressTokens text, ObjectNode record) {
        if (secret.city().isEmpty() || text.contains(secret.city())) {
            return true;
        }
        List<String> towns = new ArrayList<>(LocationSecrets.cities(record));
        for (JsonNode at : record.path("service_at_locations")) {
            stage.all(HsdsKind.LOCATION, at.path("location_id").asText("")).stream()
                    .map(StagedRecord::fields)
                    .map(LocationSecrets::cities)
                    .forEach(towns::addAll);
        }
        return towns.isEmpty() || towns.contains(secret.city());
    }
}
