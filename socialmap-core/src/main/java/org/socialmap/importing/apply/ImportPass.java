package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.RuleProposal;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.staging.RecordAssembler;
import org.socialmap.importing.staging.RecordSplitter;
import org.socialmap.importing.staging.SecretPlaces;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/**
 * Puts together what waits on the stage, and brings it into the map: organizations, then locations, then services with their
 * units. For one thread.
 */
final class ImportPass {
    private static final int PAGE = 500;
    private static final int SHARED_BY_MORE_THAN = 50;
    private static final int MAX_PROPOSALS = 1_000;

    private final Stage stage;
    private final PrivateRecordFilter privacy;
    private final boolean markedParts;
    private final ImportTarget target;
    private final ImportWriter settlement;
    private final ImportNotices notices;
    private final RecordAssembler assembler;
    /** For looking at a record once more: what is to be told of it is told when its own turn comes. */
    private final RecordAssembler silent;

    private final SourceIds ids;
    private final RecordConverter conversion;
    private final Progress progress;
    private final List<RuleProposal> proposals = new ArrayList<>();
    private final Map<Reference, SourcePosition> gone = new LinkedHashMap<>();
    private final Set<String> sharedPoints = new HashSet<>();
    private long done;
    private long expected;

    /** Told how far it is. */
    interface Progress {
        void told(long done, long expected);
    }

    ImportPass(
            Stage stage,
            SecretPlaces secrets,
            RecordSplitter shredder,
            ImportTarget target,
            ImportOptions options,
            ImportWriter settlement,
            ImportNotices notices,
            Progress progress) {
        this.stage = stage;
        this.target = target;
        this.settlement = settlement;
        this.notices = notices;
        this.assembler = new RecordAssembler(stage, shredder.isInParts(), notices);
        this.silent = new RecordAssembler(stage, shredder.isInParts(), new ImportNotices(notice -> {}));
        this.markedParts = shredder.hasMarkedParts();
        this.ids = new SourceIds(options.source());
        this.privacy = new PrivateRecordFilter(stage, secrets, target, ids, notices, shredder.hasMarks());
        this.conversion = new RecordConverter(target, options, notices);
        this.progress = progress;
    }

    List<RuleProposal> proposals() {
        return List.copyOf(proposals);
    }

    void bringIn() {
        expected = stage.expected();
        sharedPoints.addAll(stage.sharedPoints(SHARED_BY_MORE_THAN));
        if (privacy.isAny()) {
            forEach("location", silent, this::learnSecrets);
            privacy.hasLearned();
        }
        if (markedParts) {
            forEach("organization", silent, whole -> learnParts(whole, whole.id()));
            forEach("service", silent, whole -> learnParts(whole, whole.owner()));
        }
        forEach("organization", assembler, this::organization);
        forEach("location", assembler, this::location);
        forEach("service", assembler, this::service);
        settlement.remove(gone);
        new OrphanReporter(stage, target, notices).tell();
        progress.told(done, expected);
    }

    private void forEach(String kind, RecordAssembler by, Consumer<RecordAssembler.Whole> taker) {
        long after = 0;
        for (List<Stage.Waiting> page = stage.next(kind, after, PAGE); !page.isEmpty(); ) {
            for (Stage.Waiting first : page) {
                taker.accept(by.assemble(first));
                after = first.seq();
                if (++done % PAGE == 0) {
                    progress.told(done, expected);
                }
            }
            page = stage.next(kind, after, PAGE);
        }
        settlement.flush();
    }

    private void learnSecrets(RecordAssembler.Whole location) {
        done--;
        privacy.learn(location, owner(location).orElse(""));
    }

    private void learnParts(RecordAssembler.Whole whole, String owner) {
        done--;
        privacy.learnParts(whole, owner.isEmpty() ? ids.standIn(whole.id()) : owner);
    }

    private void organization(RecordAssembler.Whole whole) {
        if (isDropped(whole)) {
            gone.put(new Reference(RecordKind.ORGANIZATION, UUID.fromString(whole.id())), whole.position());
            return;
        }
        privacy.organization(whole);
        converted(whole, () -> List.of(conversion.organization(whole)))
                .ifPresent(records -> settlement.settle(whole, records));
    }

    private void location(RecordAssembler.Whole whole) {
        Optional<String> owner = owner(whole);
        boolean isOfHidden = privacy.isOfHiddenServices(whole);
        boolean isHidden =
                isOfHidden || owner.filter(privacy::isHiddenOrganization).isPresent();
        if (owner.isEmpty() || isHidden) {
            notices.add(isHidden ? NoticeCode.PRIVATE : NoticeCode.UNATTACHED, whole.position());
            settlement.setAside(whole);
            if (isOfHidden) {
                gone.put(new Reference(RecordKind.LOCATION, UUID.fromString(whole.id())), whole.position());
            }
            return;
        }
        boolean isSecret = privacy.coarsen(whole, owner.get());
        String point = whole.node().path("latitude").asText() + " "
                + whole.node().path("longitude").asText();
        if (sharedPoints.contains(point)) {
            notices.add(NoticeCode.SHARED_POINT, whole.position(), "latitude");
            whole.node().remove(Set.of("latitude", "longitude"));
        }
        if (!isSecret) {
            privacy.redact(whole, owner.get());
        }
        converted(whole, () -> List.of(conversion.location(whole, UUID.fromString(owner.get()))))
                .ifPresent(records -> {
                    if (isSecret) {
                        settlement.settlePrivate(whole, records);
                    } else {
                        settlement.settle(whole, records);
                    }
                });
    }

    /** The organization that it names, or that of a service which is given there. */
    private Optional<String> owner(RecordAssembler.Whole location) {
        return Optional.of(location.owner())
                .filter(this::isOrganization)
                .or(() -> stage.ownerOfUsers(location.id()).filter(this::isOrganization))
                .or(() -> stage.usersOf(location.id()).stream()
                        .filter(service -> stage.has("service", service))
                        .findFirst()
                        .map(ids::standIn));
    }

    private boolean isOrganization(String id) {
        return !id.isEmpty()
                && (stage.has("organization", id)
                        || target.find(new Reference(RecordKind.ORGANIZATION, UUID.fromString(id)))
                                .isPresent());
    }

    private void service(RecordAssembler.Whole whole) {
        boolean isHidden = privacy.isHiddenOrganization(whole.owner());
        if (isDropped(whole)) {
            gone.put(new Reference(RecordKind.SERVICE, UUID.fromString(whole.id())), whole.position());
            return;
        }
        if (isHidden) {
            notices.add(NoticeCode.PRIVATE, whole.position());
            settlement.setAside(whole);
            return;
        }
        settlePlaces(whole);
        String owner = isOrganization(whole.owner()) ? whole.owner() : ids.standIn(whole.id());
        if (!owner.equals(whole.owner())) {
            stage.addStandIn(owner);
        }
        privacy.service(whole, owner);
        converted(whole, () -> service(whole, owner)).ifPresent(records -> settlement.settle(whole, records));
    }

    private List<CatalogRecord> service(RecordAssembler.Whole whole, String owner) {
        List<CatalogRecord> records = new ArrayList<>();
        RecordConverter.Converted converted =
                conversion.service(whole, UUID.fromString(owner), () -> contactsAround(whole, owner));
        Service service = converted.service();
        if (stage.isStandIn(owner)) {
            records.add(conversion.standIn(whole, service, UUID.fromString(owner)));
        }
        records.add(service);
        records.addAll(conversion.units(whole));
        if (proposals.size() < MAX_PROPOSALS) {
            proposals.addAll(converted.proposals());
        }
        return records;
    }

    private Optional<List<CatalogRecord>> converted(
            RecordAssembler.Whole whole, Supplier<List<CatalogRecord>> conversion) {
        Optional<List<CatalogRecord>> records = FaultReporter.none(notices, whole.position(), conversion);
        if (records.isEmpty()) {
            settlement.setAside(whole);
        }
        return records;
    }

    /** A location that did not come in is one that nobody knows; an id that another service has is none of this one. */
    private void settlePlaces(RecordAssembler.Whole whole) {
        for (JsonNode at : whole.node().path("service_at_locations")) {
            if (!stage.claim(at.path("id").asText(), whole.id())) {
                if (!RecordNotes.isIdDerived(at)) {
                    notices.add(NoticeCode.DIFFERS, whole.position(), "service_at_locations");
                }
                ((ObjectNode) at)
                        .put(
                                "id",
                                ids.derive(
                                        "service_at_location",
                                        whole.id() + at.path("id").asText()));
            }
            JsonNode id = at.path("location_id");
            boolean known = id.isTextual()
                    && (stage.isIn("location", id.textValue())
                            || target.find(new Reference(RecordKind.LOCATION, UUID.fromString(id.textValue())))
                                    .isPresent());
            if (id.isTextual() && !known) {
                ((ObjectNode) at).remove("location_id");
            }
        }
    }

    /** Where a service tells no number, those of its locations are asked, and else those of its organization. */
    private List<ObjectNode> contactsAround(RecordAssembler.Whole service, String owner) {
        List<ObjectNode> around = new ArrayList<>();
        for (JsonNode at : service.node().path("service_at_locations")) {
            String id = at.path("location_id").asText("");
            stage.all("location", id).stream().limit(1).forEach(location -> {
                RecordAssembler.Whole whole = silent.assemble(location);
                if (!privacy.isSecret(whole, owner)) {
                    around.add(whole.node());
                }
            });
        }
        stage.all("organization", owner).stream()
                .limit(1)
                .forEach(told -> around.add(silent.assemble(told).node()));
        around.forEach(record -> privacy.redact(record, owner));
        return around;
    }

    private boolean isDropped(RecordAssembler.Whole whole) {
        boolean dropped = privacy.isHidden(whole);
        if (dropped) {
            notices.add(NoticeCode.PRIVATE, whole.position());
            settlement.setAside(whole);
        }
        return dropped;
    }
}
