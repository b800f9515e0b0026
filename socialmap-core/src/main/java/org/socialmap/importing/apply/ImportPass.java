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
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.RuleProposal;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.staging.AssembledRecord;
import org.socialmap.importing.staging.RecordAssembler;
import org.socialmap.importing.staging.RecordSplitter;
import org.socialmap.importing.staging.SecretPlaces;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.staging.StagedRecord;
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
        expected = stage.topLevelCount();
        sharedPoints.addAll(stage.sharedPoints(SHARED_BY_MORE_THAN));
        if (privacy.isActive()) {
            forEach(HsdsKind.LOCATION, quietAssembler, this::learnSecrets);
            privacy.finishLearning();
        }
        if (markedParts) {
            forEach(HsdsKind.ORGANIZATION, quietAssembler, record -> learnParts(record, record.id()));
            forEach(HsdsKind.SERVICE, quietAssembler, record -> learnParts(record, record.owner()));
        }
        forEach(HsdsKind.ORGANIZATION, assembler, this::writeOrganization);
        forEach(HsdsKind.LOCATION, assembler, this::writeLocation);
        forEach(HsdsKind.SERVICE, assembler, this::writeService);
        writer.remove(removals);
        new OrphanReporter(stage, target, notices).report();
        progress.update(done, expected);
    }

    private void forEach(HsdsKind kind, RecordAssembler source, Consumer<AssembledRecord> consumer) {
        long after = 0;
        for (List<StagedRecord> page = stage.next(kind, after, PAGE_SIZE); !page.isEmpty(); ) {
            for (StagedRecord first : page) {
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

    private void learnSecrets(AssembledRecord location) {
        done--;
        privacy.learn(location, owner(location).orElse(""));
    }

    private void learnParts(AssembledRecord record, String owner) {
        done--;
        privacy.learnParts(record, owner.isEmpty() ? ids.standIn(record.id()) : owner);
    }

    private void writeOrganization(AssembledRecord record) {
        if (isDropped(record)) {
            removals.put(new Reference(RecordKind.ORGANIZATION, UUID.fromString(record.id())), record.position());
            return;
        }
        privacy.redactOrganization(record);
        convert(record, () -> List.of(converter.organization(record)))
                .ifPresent(records -> writer.write(record, records));
    }

    private void writeLocation(AssembledRecord record) {
        Optional<String> owner = owner(record);
        boolean isOfHidden = privacy.isOfHiddenServices(record);
        boolean isHidden =
                isOfHidden || owner.filter(privacy::isHiddenOrganization).isPresent();
        if (owner.isEmpty() || isHidden) {
            notices.add(isHidden ? NoticeCode.PRIVATE : NoticeCode.UNATTACHED, record.position());
            writer.setAside(record);
            if (isOfHidden) {
                removals.put(new Reference(RecordKind.LOCATION, UUID.fromString(record.id())), record.position());
            }
            return;
        }
        boolean isSecret = privacy.coarsen(record, owner.get());
        String point = record.fields().path("latitude").asText() + " "
                + record.fields().path("longitude").asText();
        if (sharedPoints.contains(point)) {
            notices.add(NoticeCode.SHARED_POINT, record.position(), "latitude");
            record.fields().remove(Set.of("latitude", "longitude"));
        }
        if (!isSecret) {
            privacy.redact(record, owner.get());
        }
        convert(record, () -> List.of(converter.location(record, UUID.fromString(owner.get()))))
                .ifPresent(records -> {
                    if (isSecret) {
                        writer.writePrivate(record, records);
                    } else {
                        writer.write(record, records);
                    }
                });
    }

    /** Returns the organization that a location refers to, or that of a service at it. */
    private Optional<String> owner(AssembledRecord location) {
        return Optional.of(location.owner())
                .filter(this::isOrganization)
                .or(() -> stage.organizationOfServicesAt(location.id()).filter(this::isOrganization))
                .or(() -> stage.servicesAt(location.id()).stream()
                        .filter(service -> stage.has(HsdsKind.SERVICE, service))
                        .findFirst()
                        .map(ids::standIn));
    }

    private boolean isOrganization(String id) {
        return !id.isEmpty()
                && (stage.has(HsdsKind.ORGANIZATION, id)
                        || target.find(new Reference(RecordKind.ORGANIZATION, UUID.fromString(id)))
                                .isPresent());
    }

    private void writeService(AssembledRecord record) {
        boolean isHidden = privacy.isHiddenOrganization(record.owner());
        if (isDropped(record)) {
            removals.put(new Reference(RecordKind.SERVICE, UUID.fromString(record.id())), record.position());
            return;
        }
        if (isHidden) {
            notices.add(NoticeCode.PRIVATE, record.position());
            writer.setAside(record);
            return;
        }
        resolveLocations(record);
        String owner = isOrganization(record.owner()) ? record.owner() : ids.standIn(record.id());
        if (!owner.equals(record.owner())) {
            stage.addStandIn(owner);
        }
        privacy.redactService(record, owner);
        convert(record, () -> convertService(record, owner)).ifPresent(records -> writer.write(record, records));
    }

    private List<CatalogRecord> convertService(AssembledRecord record, String owner) {
        List<CatalogRecord> records = new ArrayList<>();
        RecordConverter.ConvertedService converted =
                converter.service(record, UUID.fromString(owner), () -> inheritedRecords(record, owner));
        Service service = converted.service();
        if (stage.isStandIn(owner)) {
            records.add(converter.standIn(record, service, UUID.fromString(owner)));
        }
        records.add(service);
        records.addAll(converter.units(record));
        if (proposals.size() < MAX_PROPOSALS) {
            proposals.addAll(converted.proposals());
        }
        return records;
    }

    private Optional<List<CatalogRecord>> convert(AssembledRecord record, Supplier<List<CatalogRecord>> conversion) {
        Optional<List<CatalogRecord>> records = FaultReporter.attempt(notices, record.position(), conversion);
        if (records.isEmpty()) {
            writer.setAside(record);
        }
        return records;
    }

    /**
     * Removes references to locations that are not in the map, and replaces the ids of services at locations that
     * belong to another service.
     */
    private void resolveLocations(AssembledRecord record) {
        for (JsonNode placement : record.fields().path("service_at_locations")) {
            if (!stage.assignServiceAtLocation(placement.path("id").asText(), record.id())) {
                if (!RecordNotes.isIdDerived(placement)) {
                    notices.add(NoticeCode.DIFFERS, record.position(), "service_at_locations");
                }
                ((ObjectNode) placement)
                        .put(
                                "id",
                                ids.derive(
                                        HsdsKind.SERVICE_AT_LOCATION,
                                        record.id() + placement.path("id").asText()));
            }
            JsonNode id = placement.path("location_id");
            boolean known = id.isTextual()
                    && (stage.isKept(HsdsKind.LOCATION, id.textValue())
                            || target.find(new Reference(RecordKind.LOCATION, UUID.fromString(id.textValue())))
                                    .isPresent());
            if (id.isTextual() && !known) {
                ((ObjectNode) placement).remove("location_id");
            }
        }
    }

    /** Returns the locations and the organization of a service. */
    private InheritedRecords inheritedRecords(AssembledRecord service, String owner) {
        List<ObjectNode> locations = new ArrayList<>();
        for (JsonNode placement : service.fields().path("service_at_locations")) {
            String id = placement.path("location_id").asText("");
            stage.all(HsdsKind.LOCATION, id).stream().limit(1).forEach(location -> {
                AssembledRecord record = quietAssembler.assemble(location);
                if (!privacy.isSecret(record, owner)) {
                    locations.add(record.fields());
                }
            });
        }
        Optional<ObjectNode> organization = stage.all(HsdsKind.ORGANIZATION, owner).stream()
                .findFirst()
                .map(record -> quietAssembler.assemble(record).fields());
        InheritedRecords inherited = new InheritedRecords(List.copyOf(locations), organization);
        inherited.all().forEach(record -> privacy.redactQuietly(record, owner));
        return inherited;
    }

    private boolean isDropped(AssembledRecord record) {
        boolean dropped = privacy.isHidden(record);
        if (dropped) {
            notices.add(NoticeCode.PRIVATE, record.position());
            writer.setAside(record);
        }
        return dropped;
    }
}
