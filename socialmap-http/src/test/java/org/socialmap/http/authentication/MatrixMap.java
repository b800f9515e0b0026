package org.socialmap.http.authentication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialmap.FeedbackOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.HoldCode;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Remark;
import org.socialmap.feedback.RemarkKind;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.ManualClock;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problems;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/** The map of the authorization matrix: two organizations with the same records, in various states. */
final class MatrixMap {
    static final String SOURCE = "kaart";
    static final String ADMIN = "the administrator's key of the matrix";
    static final int MAXIMUM = 50;

    private static final int AVAILABLE = 40;
    private static final Pattern CODE = Pattern.compile("\\b[3-9A-Y]{5}-[3-9A-Y]{5}\\b");
    private static final Actor OTHER_PROFESSIONAL = Actor.of("third", Role.PROFESSIONAL, UUID.randomUUID());

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final SocialMap map = SocialMap.builder(DataSetCopy.utrecht().with(Catalog.EMPTY))
            .clock(clock)
            .open();
    private final List<CatalogRecord> records;
    private final Set<HoldCode> codes = new HashSet<>();

    /** The two organizations, and neither of them. */
    enum Owner {
        OWN,
        FOREIGN,
        NONE;

        /** Returns the id of one of its records. */
        UUID id(Thing thing) {
            return UUID.fromString("0000000" + (ordinal() + 1) + "-0000-4000-8000-00000000000" + thing.ordinal());
        }
    }

    /** The records of an organization. */
    enum Thing {
        ORGANIZATION,
        /** The location of the service with beds. */
        HALL,
        /** A location without services. */
        SPARE,
        BED,
        SOUP,
        /** For professionals only. */
        HIDDEN,
        UNIT,
        BED_AT_HALL,
        SOUP_SOMEWHERE
    }

    MatrixMap() {
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
        run(Actor.EMBEDDER, ImportOptions.of(SOURCE), MatrixImports.everything());
        for (Owner owner : List.of(Owner.OWN, Owner.FOREIGN)) {
            ObjectNode soup = json(find(RecordKind.SERVICE, owner.id(Thing.SOUP)));
            soup.remove("imported");
            soup.put("id", owner.id(Thing.HIDDEN).toString()).put("visibility", "professional");
            ((ObjectNode) soup.at("/service_at_locations/0"))
                    .put("id", UUID.randomUUID().toString());
            map.applyUnchecked(List.of(new Change.Put(record(RecordKind.SERVICE, soup))));
            report(owner);
        }
        records = List.copyOf(map.dataSet().catalog().records());
    }

    SocialMap map() {
        return map;
    }

    CatalogRecord find(RecordKind kind, UUID id) {
        return map.dataSet().catalog().find(new Reference(kind, id)).orElseThrow();
    }

    static ObjectNode json(CatalogRecord record) {
        return CatalogRecordJson.write(record);
    }

    private CatalogRecord record(RecordKind kind, ObjectNode node) {
        return CatalogRecordJson.read(kind, node, map.dataSet().info().timeZone(), new Problems());
    }

    ImportReport run(Actor actor, ImportOptions options, String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        try {
            return map.imports(actor)
                    .run(ImportSource.of("services.ndjson", new ByteArrayInputStream(bytes), bytes.length), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a hold on a unit of an owner, by that owner or another professional. */
    HoldCode hold(Owner owner, boolean heldByOwn) {
        Actor holder = heldByOwn
                ? Actor.of("colleague", Role.PROFESSIONAL, Owner.OWN.id(Thing.ORGANIZATION))
                : OTHER_PROFESSIONAL;
        HoldCode code = map.capacity(holder)
                .hold(owner.id(Thing.UNIT), 1, UUID.randomUUID().toString())
                .code();
        codes.add(code);
        return code;
    }

    /** Creates a remark about a service of an owner, and returns its id. */
    UUID remark(Owner owner) {
        FeedbackOperations feedback = map.feedback(Actor.EMBEDDER);
        feedback.add(owner.id(Thing.SOUP), Claim.of(RemarkKind.MOVED), Optional.empty());
        return feedback.queue().stream()
                .filter(remark -> remark.serviceId().equals(owner.id(Thing.SOUP)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    String issue(Role role, Owner owner) {
        return issued(role, owner).key();
    }

    org.socialmap.KeyOperations.IssuedKey issued(Role role, Owner owner) {
        boolean belongs = role == Role.PROFESSIONAL || role == Role.PROVIDER;
        KeyRequest request = KeyRequest.of(role, "matrix");
        return map.keys(Actor.EMBEDDER)
                .issue(belongs ? request.forOrganization(owner.id(Thing.ORGANIZATION)) : request);
    }

    /** Marks a record as missing from its source. */
    void markMissing(Owner owner) {
        CatalogRecord soup = find(RecordKind.SERVICE, owner.id(Thing.SOUP));
        map.applyUnchecked(List.of(new Change.Put(soup.with(soup.provenance()
                .with(soup.provenance().imported().orElseThrow().withMissingSince(LocalDate.EPOCH))))));
    }

    /** Returns everything stored, byte for byte, by owner: {@code own}, {@code foreign} or {@code other}. */
    Map<String, String> snapshot() {
        Map<String, StringBuilder> parts = new TreeMap<>(
                Map.of("own", new StringBuilder(), "foreign", new StringBuilder(), "other", new StringBuilder()));
        Catalog catalog = map.dataSet().catalog();
        for (CatalogRecord record : catalog.records()) {
            parts.get(part(Optional.of(organization(catalog, record))))
                    .append(json(record))
                    .append('\n');
            if (record instanceof Unit unit) {
                parts.get(part(Optional.of(organization(catalog, unit))))
                        .append(map.capacity(Actor.EMBEDDER).findUnit(unit.id()))
                        .append('\n');
            }
        }
        codes.stream()
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .forEach(code -> {
                    var hold = map.capacity(Actor.EMBEDDER).getHold(code);
                    parts.get(part(catalog.findUnit(hold.unitId()).map(unit -> organization(catalog, unit))))
                            .append(hold)
                            .append('\n');
                });
        for (Remark remark : map.feedback(Actor.EMBEDDER).queue()) {
            parts.get(part(catalog.findService(remark.serviceId()).map(Service::organizationId)))
                    .append(remark)
                    .append('\n');
        }
        map.keys(Actor.EMBEDDER)
                .keys()
                .forEach(key -> parts.get(part(key.organization())).append(key).append('\n'));
        Map<String, String> texts = new TreeMap<>();
        parts.forEach((part, text) -> texts.put(part, text.toString()));
        return texts;
    }

    private static String part(Optional<UUID> organization) {
        return organization
                .filter(id -> !id.equals(Owner.OWN.id(Thing.ORGANIZATION)))
                .map(id -> id.equals(Owner.FOREIGN.id(Thing.ORGANIZATION)) ? "foreign" : "other")
                .orElse(organization.isPresent() ? "own" : "other");
    }

    private static UUID organization(Catalog catalog, CatalogRecord record) {
        return switch (record) {
            case Organization itself -> itself.id();
            case Location location -> location.organizationId();
            case Service service -> service.organizationId();
            case Unit unit ->
                catalog.findService(unit.serviceId()).orElseThrow().organizationId();
        };
    }

    /** Restores the initial state, except for new keys. */
    void restore(String answer) {
        Catalog catalog = map.dataSet().catalog();
        List<Change> changes = new ArrayList<>();
        records.stream()
                .filter(record -> !catalog.find(record.reference()).equals(Optional.of(record)))
                .forEach(record -> changes.add(new Change.Put(record)));
        catalog.records().stream()
                .map(CatalogRecord::reference)
                .filter(reference ->
                        records.stream().noneMatch(record -> record.reference().equals(reference)))
                .forEach(reference -> changes.add(new Change.Delete(reference)));
        map.applyUnchecked(changes);
        for (Matcher code = CODE.matcher(answer); code.find(); ) {
            HoldCode.parse(code.group()).ifPresent(codes::add);
        }
        FeedbackOperations feedback = map.feedback(Actor.EMBEDDER);
        feedback.queue().forEach(remark -> feedback.remove(remark.id()));
        codes.forEach(map.capacity(Actor.EMBEDDER)::releaseHold);
        codes.clear();
        report(Owner.OWN);
        report(Owner.FOREIGN);
    }

    private void report(Owner owner) {
        map.capacity(Actor.EMBEDDER)
                .report(
                        owner.id(Thing.UNIT),
                        CapacityReport.builder(
                                        MAXIMUM, AVAILABLE, clock.instant().minus(Duration.ofMinutes(30)))
                                .build());
    }
}
