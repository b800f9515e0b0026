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
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.privacy.AddressTokens;
import org.socialmap.importing.privacy.Directions;
import org.socialmap.importing.privacy.LocationSecrets;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.Redaction;
import org.socialmap.importing.privacy.SecretDetails;
import org.socialmap.importing.privacy.SecretSentences;
import org.socialmap.importing.privacy.StreetLine;
import org.socialmap.importing.staging.RecordAssembler;
import org.socialmap.importing.staging.SecretPlaces;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/**
 * Keeps out of each record what its source marks as private: in the record itself, in the place where it is, and in the texts of
 * its organization and of others. For one thread.
 */
final class PrivateRecordFilter {
    private final Stage stage;
    private final SecretPlaces secrets;
    private final ImportTarget target;
    private final SourceIds ids;
    private final ImportNotices notices;
    private final boolean any;

    /** The ids of secret places, and by what id each goes into the map. */
    private final Map<String, String> places = new HashMap<>();

    private Optional<Map<String, Set<String>>> usersInMap = Optional.empty();
    private boolean learned;

    PrivateRecordFilter(
            Stage stage, SecretPlaces secrets, ImportTarget target, SourceIds ids, ImportNotices notices, boolean any) {
        this.stage = stage;
        this.secrets = secrets;
        this.target = target;
        this.ids = ids;
        this.notices = notices;
        this.any = any;
    }

    /** Whether anything of the source is private. */
    boolean isAny() {
        return any;
    }

    /** Learns what of a location may be told by nobody, or, if it is public, what it tells itself. */
    void learn(RecordAssembler.Whole location, String owner) {
        if (isSecret(location, owner)) {
            LocationSecrets.of(location.node()).forEach(secret -> secrets.add(owner, secret));
            places.put(location.id(), location.id());
        } else {
            LocationSecrets.open(location.node(), (open, line) -> secrets.addOpen(owner, open, line));
        }
    }

    /** To be called when every location was learned. */
    void hasLearned() {
        learned = true;
    }

    /** Learns what is marked in the parts of a record. */
    void learnParts(RecordAssembler.Whole whole, String owner) {
        Redaction.of(whole.node()).secrets().forEach(secret -> secrets.add(owner, secret));
    }

    /** Whether nobody may know where a location is. */
    boolean isSecret(RecordAssembler.Whole location, String owner) {
        return learned ? places.containsKey(location.id()) : any && isMarkedSecret(location, owner);
    }

    private boolean isMarkedSecret(RecordAssembler.Whole location, String owner) {
        boolean isCoarse = location.node().path("coarse").asBoolean(false)
                && location.node().path("addresses").isEmpty();
        if (isCoarse) {
            return false;
        }
        return (Redaction.isSecret(location.node())
                || secrets.marks(location.id()).stream().anyMatch(PrivateRecordFilter::isOfPlace)
                || isMarked("organization", owner, PrivateMarks.ADDRESS)
                || isHiddenOrganization(owner)
                || isOfHiddenServices(location)
                || stage.usersOf(location.id()).stream()
                        .anyMatch(service -> isMarked("service", service, PrivateMarks.ADDRESS)));
    }

    private static boolean isOfPlace(String mark) {
        return mark.equals(PrivateMarks.ADDRESS) || mark.equals(PrivateMarks.ALL);
    }

    private boolean isMarked(String kind, String id, String mark) {
        return any
                && (secrets.marks(id).contains(mark)
                        || secrets.mayBeMarked(kind, id, mark)
                                && stage.all(kind, id).stream()
                                        .anyMatch(told -> told.node().path(mark).asBoolean(false)));
    }

    /** Whether a record is private as a whole. */
    boolean isHidden(RecordAssembler.Whole whole) {
        return any
                && (Redaction.isMarked(whole.node())
                        || whole.node().has(PrivateMarks.ONLY)
                        || secrets.marks(whole.id()).contains(PrivateMarks.ALL)
                        || isOnlyOfHidden(whole));
    }

    /** An attribute that lies in a table of its own may say so. */
    private static boolean isOnlyOfHidden(RecordAssembler.Whole whole) {
        PrivateAttributes.ofOwner(whole.kind(), whole.node());
        return !whole.kind().equals("location") && Redaction.isMarked(whole.node());
    }

    boolean isHiddenOrganization(String id) {
        return any
                && !id.isEmpty()
                && (isMarked("organization", id, PrivateMarks.ALL)
                        || secrets.mayBeMarked("organization", id, PrivateMarks.ONLY)
                                && stage.all("organization", id).stream()
                                        .allMatch(told -> told.node().has(PrivateMarks.ONLY)));
    }

    /** Whether a location is that of services only of which nobody may know, those that the map has already included. */
    boolean isOfHiddenServices(RecordAssembler.Whole location) {
        if (!any) {
            return false;
        }
        List<String> users = stage.usersOf(location.id()).stream()
                .filter(service -> stage.has("service", service))
                .toList();
        return !users.isEmpty()
                && users.stream().allMatch(service -> isMarked("service", service, PrivateMarks.ALL))
                && users.containsAll(usersInMap(location.id()));
    }

    /** The services that the map has at a location; those of all locations that come into question are found at once. */
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
                    found.computeIfAbsent(used.id().toString(), any -> new HashSet<>())
                            .add(user.id().toString());
                }
            }
            usersInMap = Optional.of(found);
        }
        return usersInMap.get().getOrDefault(location, Set.of());
    }

    /**
     * Makes a location coarse if nobody may know where it is.
     *
     * @return whether it was
     */
    boolean coarsen(RecordAssembler.Whole location, String owner) {
        if (!any || !isSecret(location, owner) && !isToldAgain(location, owner)) {
            return false;
        }
        notices.add(NoticeCode.PRIVATE, location.position(), "addresses");
        String id = id(location, owner);
        places.put(location.id(), id);
        LocationCoarsener.location(
                location.node(), target.dataSet().vocabulary().places());
        location.node().put("id", id);
        if (texts(owner, location.node()).drop(location.node())) {
            notices.add(NoticeCode.PRIVATE_TEXT, location.position());
        }
        return true;
    }

    /** Whether the organization has marked the same address elsewhere. */
    private boolean isToldAgain(RecordAssembler.Whole location, String owner) {
        boolean isToldAgain = false;
        for (JsonNode address : location.node().path("addresses")) {
            String city = LocationSecrets.city(address);
            isToldAgain |= StreetLine.of(address.path("address_1").asText(""))
                    .filter(line -> !line.number().isEmpty())
                    .filter(line -> secrets.isSecretLine(owner, line.words(), city))
                    .isPresent();
        }
        return isToldAgain;
    }

    /** An id that was made of the address would tell it to who tries all addresses: it is made of its service instead. */
    private String id(RecordAssembler.Whole location, String owner) {
        boolean isKept = !RecordNotes.isIdDerived(location.node())
                || target.find(new Reference(RecordKind.LOCATION, UUID.fromString(location.id())))
                        .isPresent();
        if (isKept) {
            return location.id();
        }
        String service =
                stage.usersOf(location.id()).stream().sorted().findFirst().orElse("");
        String id = ids.derive("location", "secret place of " + owner + "\n" + service);
        for (int i = 1; places.containsValue(id); i++) {
            id = ids.derive("location", "secret place " + i + " of " + owner + "\n" + service);
        }
        stage.addStandIn(id);
        return id;
    }

    /** What is private in a record, other than a location that nobody may know, goes out of it. */
    void redact(RecordAssembler.Whole whole, String owner) {
        if (any) {
            Redaction redaction = Redaction.of(whole.node());
            redaction.fields().forEach(field -> notices.add(NoticeCode.PRIVATE, whole.position(), field));
            redaction.secrets().forEach(secret -> secrets.add(owner, secret));
            if (texts(owner, whole.node()).drop(whole.node())) {
                notices.add(NoticeCode.PRIVATE_TEXT, whole.position());
            }
        }
    }

    /** The same of an organization, which tells of its place if it has no other. */
    void organization(RecordAssembler.Whole whole) {
        if (any && secrets.isAllSecret(whole.id()) && Directions.drop(whole.node())) {
            notices.add(NoticeCode.PRIVATE_TEXT, whole.position());
        }
        redact(whole, whole.id());
    }

    /** The same, of a record that is read for another. */
    void redact(ObjectNode record, String owner) {
        if (any) {
            Redaction.of(record);
            texts(owner, record).drop(record);
        }
    }

    /** What is private in a service, and what tells where it is if nobody may know. */
    void service(RecordAssembler.Whole whole, String owner) {
        if (!any) {
            return;
        }
        boolean isAtSecretPlace = false;
        for (JsonNode at : whole.node().path("service_at_locations")) {
            String place = at.path("location_id").asText("");
            if (places.containsKey(place)) {
                isAtSecretPlace = true;
                place(whole, (ObjectNode) at, places.get(place));
            }
        }
        if (isAtSecretPlace && Directions.drop(whole.node())) {
            notices.add(NoticeCode.PRIVATE_TEXT, whole.position());
        }
        redact(whole, owner);
    }

    private void place(RecordAssembler.Whole service, ObjectNode at, String id) {
        LocationCoarsener.at(at);
        at.put("location_id", id);
        if (RecordNotes.isIdDerived(at)) {
            at.put("id", ids.derive("service_at_location", service.id() + "\n" + id));
        }
    }

    private SecretSentences texts(String owner, ObjectNode record) {
        List<SecretDetails> own = secrets.of(owner);
        return new SecretSentences(tokens -> {
            List<SecretDetails> all = new ArrayList<>(own);
            secrets.ofOthers(owner, tokens).stream()
                    .filter(secret -> isThere(secret, tokens, record))
                    .forEach(all::add);
            return all;
        });
    }

    /** Whether a street and a number in the text of another are those of a secret place: there is one in every town. */
    private boolean isThere(SecretDetails secret, AddressTokens text, ObjectNode record) {
        if (secret.city().isEmpty() || text.contains(secret.city())) {
            return true;
        }
        List<String> towns = new ArrayList<>(LocationSecrets.cities(record));
        for (JsonNode at : record.path("service_at_locations")) {
            stage.all("location", at.path("location_id").asText("")).stream()
                    .map(Stage.Waiting::node)
                    .map(LocationSecrets::cities)
                    .forEach(towns::addAll);
        }
        return towns.isEmpty() || towns.contains(secret.city());
    }
}
