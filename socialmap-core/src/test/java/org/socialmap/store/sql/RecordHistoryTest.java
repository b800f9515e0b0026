package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.record.Address;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Place;
import org.socialmap.record.Provenance;
import org.socialmap.record.Reference;
import org.socialmap.store.FollowerState;
import org.socialmap.store.RecordVersion;
import org.socialmap.store.Store;

/** The history of records, in every kind of store. */
class RecordHistoryTest {
    private static final Actor ONE = Actor.of("one", Role.EDITOR);
    private static final Actor OTHER = Actor.of("other", Role.EDITOR);
    private static final UUID ID = new UUID(1, 1);
    private static final Provenance SOURCE = new Provenance("test", Optional.empty());

    private static Organization organization(String name) {
        return Organization.builder(ID, name).provenance(SOURCE).build();
    }

    private static Location location(Place place) {
        return Location.builder(ID, ID).place(place).provenance(SOURCE).build();
    }

    private static void apply(Store store, Actor by, Change... changes) {
        store.apply(
                List.of(changes).stream().map(Edit::unconditional).toList(), by, FollowerState.NOTHING, nothing -> {});
    }

    private static List<Change> states(Store store, Reference reference) {
        return store.history(reference, 100).stream()
                .map(state -> state.change().change())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void eachStateStaysWithWhoMadeIt(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            apply(store, ONE, new Change.Put(organization("first")));
            apply(store, OTHER, new Change.Put(organization("second")));
            apply(store, ONE, new Change.Put(organization("third")));
            Reference reference = organization("first").reference();
            assertThat(states(store, reference))
                    .containsExactly(
                            new Change.Put(organization("third")),
                            new Change.Put(organization("second")),
                            new Change.Put(organization("first")));
            List<RecordVersion> history = store.history(reference, 100);
            assertThat(history).extracting(RecordVersion::by).containsExactly("one", "other", "one");
            assertThat(history).extracting(state -> state.change().version()).containsExactly(3L, 2L, 1L);
            assertThat(store.history(reference, 2)).isEqualTo(history.subList(0, 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedRecordLeavesNothing(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            Reference reference = organization("first").reference();
            apply(store, ONE, new Change.Put(organization("first")));
            apply(store, ONE, new Change.Put(organization("second")));
            apply(store, ONE, new Change.Delete(reference));
            assertThat(states(store, reference)).isEmpty();
            apply(store, ONE, new Change.Put(organization("again")));
            assertThat(states(store, reference)).containsExactly(new Change.Put(organization("again")));
        }
    }

    /** A place that became secret must not stay in the history as an address. */
    @ParameterizedTest
    @EnumSource
    void anAddressThatBecameSecretLeavesNothing(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            Place open = new Place.Public(new Address("Geheimstraat 1", "Utrecht", "", "", ""), Optional.empty());
            apply(store, ONE, new Change.Put(organization("house")), new Change.Put(location(open)));
            apply(store, ONE, new Change.Put(location(new Place.Coarse("GM0344"))));
            assertThat(states(store, location(open).reference()))
                    .containsExactly(new Change.Put(location(new Place.Coarse("GM0344"))));
        }
    }

    /** What a source took back must not stay here. */
    @ParameterizedTest
    @EnumSource
    void anImportBeginsTheHistoryAnew(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            ImportOrigin origin = new ImportOrigin("source", "nl", "digest", false, Optional.empty(), Optional.empty());
            Organization imported = organization("imported").with(SOURCE.with(origin));
            Organization edited = organization("edited").with(SOURCE.with(origin.withEdit()));
            apply(store, ONE, new Change.Put(imported));
            apply(store, OTHER, new Change.Put(edited));
            assertThat(states(store, imported.reference())).hasSize(2);
            Organization again = imported.toBuilder()
                    .name("imported again")
                    .build()
                    .with(new Provenance("test", Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(origin)));
            apply(store, ONE, new Change.Put(again));
            assertThat(states(store, imported.reference())).containsExactly(new Change.Put(again));
        }
    }
}
