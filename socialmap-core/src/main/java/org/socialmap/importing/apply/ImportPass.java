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
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.RuleProposal;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.staging.RecordAssembler;
import org.socialmap.importing.staging.RecordSplitter;
import org.socialmap.importing.staging.SecretPlaces;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.importing.value.SourceIds;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/**
 * Assembles the records on the stage and writes them to the map: organizations, then locations, then services with
 * their units. For one thread.
 */
final class ImportPass {
    private static final int PAGE_SIZE = 500;
    private static final int SHARED_BY_MORE_THAN = 50;
    private static final int MAX_PROPOSALS = 1_000;

    private final Stage stage;
    private final PrivateRecordFilter privacy;
    private final boolean markedParts;
    private final ImportTarget target;
    private final ImportWriter writer;
    private final ImportNotices notices;
    private final RecordAssembler assembler;
    /** Assembles records that are read ahead of their own turn, and so gives no notices. */
    private final RecordAssembler quietAssembler;

    private final SourceIds ids;
    private final RecordConverter converter;
    private final Progress progress;
    private final List<RuleProposal> proposals = new ArrayList<>();
    private final Map<Reference, SourcePosition> removals = new LinkedHashMap<>();
    private final Set<String> sharedPoints = new HashSet<>();
    private long done;
    private long expected;

    /** A listener for progress. */
    interface Progress {
        void update(long done, long expected);
    }

    ImportPass(
            Stage stage,
            SecretPlaces secrets,
            RecordSplitter splitter,
            ImportTarget target,
            ImportOptions options,
            ImportWriter writer,
            ImportNotices notices,
            Progress progress) {
        this.stage = stage;
        this.target = target;
        this.writer = writer;
        this.notices = notices;
        this.assembler = new RecordAssembler(stage, splitter.hasParts(), notices);
        this.quietAssembler = new RecordAssembler(stage, splitter.hasParts(), new ImportNotices(notice -> {}));
        this.markedParts = splitter.hasMarkedParts();
        this.ids = new SourceIds(options.source());
        this.privacy = new PrivateRecordFilter(stage, secrets, target, ids, notices, splitter.hasMarks());
        this.converter = new RecordConverter(target, options, notices);
        this.progress = progress;
    }

    List<RuleProposal> proposals() {
        return List.copyOf(proposals);
    }

    void run() {
        expected = stage.expected();
        sharedPoints.addAll(stage.sharedPoints(SHARED_BY_MORE_THAN));
        if (privacy.isActive()) {
            forEach("location", quietAssembler, this::learnSecrets);
            privacy.finishLearning();
        }
        if (markedParts) {
            forEach("organization", quietAssembler, whole -> learnParts(whole, whole.id()));
            forEach("service", quietAssembler, whole -> learnParts(whole, whole.owner()));
        }
        forEach("organization", assembler, this::organization);
        forEach("location", assembler, this::location);
        forEach("service", assembler, this::service);
        writer.remove(removals);
        new OrphanReporter(stage, target, notices).report();
        progress.update(done, expected);
    }

    private void forEach(String kind, RecordAssembler source, Consumer<RecordAssembler.Whole> consumer) {
        long after = 0;
        for (List<Stage.Waiting> page = stage.next(kind, after, PAGE_SIZE); !page.isEmpty(); ) {
            for (Stage.Waiting first : page) {
                consumer.accept(source.assemble(first));
                after = first.seq();
                if (++done % PAGE_SIZE == 0) {
                    progress.update(done, expected);
                }
            }
            page = stage.next(kind, after, PAGE_SIZE);
        }
        writer.flush();
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
            removals.put(new Reference(RecordKind.ORGANIZATION, UUID.fromString(whole.id())), whole.position());
            return;
        }
        privacy.organization(whole);
        convert(whole, () -> List.of(converter.organization(whole))).ifPresent(records -> writer.write(whole, records));
    }

    private void location(RecordAssembler.Whole whole) {
        Optional<String> owner = owner(whole);
        boolean isOfHidden = privacy.isOfHiddenServices(whole);
        boolean isHidden =
                isOfHidden || owner.filter(privacy::isHiddenOrganization).isPresent();
        if (owner.isEmpty() || isHidden) {
            notices.add(isHidden ? NoticeCode.PRIVATE : NoticeCode.UNATTACHED, whole.position());
            writer.setAside(whole);
            if (isOfHidden) {
                removals.put(new Reference(RecordKind.LOCATION, UUID.fromString(whole.id())), whole.position());
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
        convert(whole, () -> List.of(converter.location(whole, UUID.fromString(owner.get()))))
                .ifPresent(records -> {
                    if (isSecret) {
                        writer.writePrivate(whole, records);
                    } else {
                        writer.write(whole, records);
                    }
                });
    }

    /** Returns the organization that a location refers to, or that of a service at it. */
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
            removals.put(new Reference(RecordKind.SERVICE, UUID.fromString(whole.id())), whole.position());
            return;
        }
        if (isHidden) {
            notices.add(NoticeCode.PRIVATE, whole.position());
            writer.setAside(whole);
            return;
        }
        resolveLocations(whole);
        String owner = isOrganization(whole.owner()) ? whole.owner() : ids.standIn(whole.id());
        if (!owner.equals(whole.owner())) {
            stage.addStandIn(owner);
        }
        privacy.service(whole, owner);
        convert(whole, () -> service(whole, owner)).ifPresent(records -> writer.write(whole, records));
    }

    private List<CatalogRecord> service(RecordAssembler.Whole whole, String owner) {
        List<CatalogRecord> records = new ArrayList<>();
        RecordConverter.Converted converted =
                converter.service(whole, UUID.fromString(owner), () -> inheritedRecords(whole, owner));
        Service service = converted.service();
        if (stage.isStandIn(owner)) {
            records.add(converter.standIn(whole, service, UUID.fromString(owner)));
        }
        records.add(service);
        records.addAll(converter.units(whole));
        if (proposals.size() < MAX_PROPOSALS) {
            proposals.addAll(converted.proposals());
        }
        return records;
    }

    private Optional<List<CatalogRecord>> convert(
            RecordAssembler.Whole whole, Supplier<List<CatalogRecord>> conversion) {
        Optional<List<CatalogRecord>> records = FaultReporter.attempt(notices, whole.position(), conversion);
        if (records.isEmpty()) {
            writer.setAside(whole);
        }
        return records;
    }

    /**
     * Removes references to locations that are not in the map, and replaces the ids of services at locations that
     * belong to another service.
     */
    private void resolveLocations(RecordAssembler.Whole whole) {
        for (JsonNode placement : whole.node().path("service_at_locations")) {
            if (!stage.claim(placement.path("id").asText(), whole.id())) {
                if (!RecordNotes.isIdDerived(placement)) {
                    notices.add(NoticeCode.DIFFERS, whole.position(), "service_at_locations");
                }
                ((ObjectNode) placement)
                        .put(
                                "id",
                                ids.derive(
                                        "service_at_location",
                                        whole.id() + placement.path("id").asText()));
            }
            JsonNode id = placement.path("location_id");
            boolean known = id.isTextual()
                    && (stage.isKept("location", id.textValue())
                            || target.find(new Reference(RecordKind.LOCATION, UUID.fromString(id.textValue())))
                                    .isPresent());
            if (id.isTextual() && !known) {
                ((ObjectNode) placement).remove("location_id");
            }
        }
    }

    /**
     * Returns the records from which a service without contact channels inherits them: its locations, then its
     * organization.
     */
    private List<ObjectNode> inheritedRecords(RecordAssembler.Whole service, String owner) {
        List<ObjectNode> inherited = new ArrayList<>();
        for (JsonNode placement : service.node().path("service_at_locations")) {
            String id = placement.path("location_id").asText("");
            stage.all("location", id).stream().limit(1).forEach(location -> {
                RecordAssembler.Whole whole = quietAssembler.assemble(location);
                if (!privacy.isSecret(whole, owner)) {
                    inherited.add(whole.node());
                }
            });
        }
        stage.all("organization", owner).stream()
                .limit(1)
                .forEach(organization ->
                        inherited.add(quietAssembler.assemble(organization).node()));
        inherited.forEach(record -> privacy.redact(record, owner));
        return inherited;
    }

    private boolean isDropped(RecordAssembler.Whole whole) {
        boolean dropped = privacy.isHidden(whole);
        if (dropped) {
            notices.add(NoticeCode.PRIVATE, whole.position());
            writer.setAside(whole);
        }
        return dropped;
    }
}
