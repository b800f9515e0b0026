package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.capacity.Freshness;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;
import org.socialmap.store.sql.Postgres;

/** Deleting a unit deletes its reports and holds: a later unit with the same id does not inherit them. */
class DeletedUnitTest {
    private static final DataSet CITY = ProjectDataSets.read("example-city");
    private static final Actor HOLDER = Actor.of("a key", Role.PROFESSIONAL, new UUID(4, 2));

    @TempDir
    private Path folder;

    private SocialMap open(String where) {
        return switch (where) {
            case "memory" -> SocialMap.inMemory(CITY);
            case "folder" -> SocialMap.builder(CITY).folder(folder).open();
            default -> SocialMap.builder(CITY).jdbc(Postgres.newDatabase()).open();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "folder", "server"})
    void aLaterUnitWithItsIdInheritsNothing(String where) {
        List<Unit> units = List.copyOf(CITY.catalog().units());
        Unit deleted = units.getFirst();
        Unit taken = units.stream()
                .filter(unit -> !unit.serviceId().equals(deleted.serviceId()))
                .findFirst()
                .orElseThrow();
        UUID id = deleted.id();
        HoldCode code;
        try (SocialMap map = open(where)) {
            CapacityOperations desk = map.capacity(Actor.EMBEDDER);
            desk.report(id, beds());
            code = map.capacity(HOLDER).hold(id, 1, "once").code();
            HoldCode confirmed = map.capacity(HOLDER).hold(id, 1, "twice").code();
            desk.confirmHold(confirmed);

            map.applyUnchecked(List.of(new Change.Delete(deleted.reference())));
            map.applyUnchecked(List.of(new Change.Put(Unit.builder(id, taken.serviceId(), taken.kind(), taken.name())
                    .visibility(taken.visibility())
                    .provenance(taken.provenance())
                    .build())));

            requireNothingReported(map, id);
            assertThat(desk.getHold(code).state()).isEqualTo(Hold.State.RELEASED);
            assertThat(desk.getHold(confirmed).state()).isEqualTo(Hold.State.RELEASED);
            desk.report(id, beds());
            assertThat(desk.findUnit(id).orElseThrow().availability().available())
                    .hasValue(3);
            map.applyUnchecked(List.of(new Change.Delete(new Reference(RecordKind.UNIT, id))));
        }
        if (where.equals("folder")) {
            try (SocialMap map = open(where)) {
                map.applyUnchecked(List.of(new Change.Put(deleted)));
                requireNothingReported(map, id);
            }
        }
    }

    private static void requireNothingReported(SocialMap map, UUID id) {
        assertThat(map.capacity(Actor.EMBEDDER)
                        .findUnit(id)
                        .orElseThrow()
                        .availability()
                        .freshness())
                .isEqualTo(Freshness.UNKNOWN);
    }

    private static CapacityReport beds() {
        return CapacityReport.builder(6, 3, Clock.systemUTC().instant())
                .status(CapacityStatus.CAPACITY)
                .build();
    }
}
