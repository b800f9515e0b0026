package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetDifference;
import org.socialmap.dataset.DataSetDifference.Kind;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.language.Text;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/**
 * A data set edited after the first start: changes of the data set are taken over, and changes made in the map stay.
 *
 * <p>Fault 12 of {@code docs/store.md}.
 */
class DataSetTakeOverTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");
    private static final List<Service> SERVICES = UTRECHT.catalog().services().stream()
            .sorted((one, other) -> one.id().compareTo(other.id()))
            .toList();
    /** The number of histories in which a twin may fail; a few are enough for each. */
    private static final int TRIES_OF_A_TWIN = 20;

    /** Takes a data set over into a map. */
    private interface TakeOver {
        void into(SocialMap map, DataSet dataSet);
    }

    private enum Storage {
        IN_MEMORY,
        IN_A_FILE,
        ON_A_SERVER;

        /** Opens a map with one data set, changes it, and opens it with another. */
        void run(DataSet first, Collection<Change> editsInMap, DataSet later, Consumer check) {
            String url = this == ON_A_SERVER ? Postgres.newDatabase() : "";
            Path folder = Stores.folder();
            if (this == IN_MEMORY) {
                try (SocialMap map = SocialMap.inMemory(first)) {
                    map.applyUnchecked(editsInMap);
                    check.accept(map);
                }
                return;
            }
            try (SocialMap map = open(folder, url, first)) {
                map.applyUnchecked(editsInMap);
            }
            try (SocialMap map = open(folder, url, later)) {
                check.accept(map);
            }
        }

        private SocialMap open(Path folder, String url, DataSet dataSet) {
            return this == IN_A_FILE
                    ? SocialMap.builder(dataSet).folder(folder).open()
                    : SocialMap.builder(dataSet).jdbc(url).open();
        }

        private interface Consumer {
            void accept(SocialMap map);
        }
    }

    @Law
    @ParameterizedTest
    @EnumSource(Storage.class)
    void eachRecordHasItsLastChangeAndEditsInTheMapTakePrecedence(Storage storage) {
        assertThat(faults(
                        storage,
                        storage == Storage.IN_MEMORY ? Depth.of(4, 400) : Depth.of(1, 20),
                        (map, later) -> map.records(Actor.EMBEDDER).takeOver(later)))
                .isEmpty();
    }

    @Test
    void twinsWithoutTrackingAreCaught() {
        assertThat(faults(Storage.IN_MEMORY, TRIES_OF_A_TWIN, (map, later) -> {}))
                .as("takes nothing over")
                .isNotEmpty();
        assertThat(faults(
                        Storage.IN_MEMORY,
                        TRIES_OF_A_TWIN,
                        (map, later) -> map.applyUnchecked(puts(later.catalog().services()))))
                .as("takes everything over")
                .isNotEmpty();
        assertThat(faults(
                        Storage.IN_MEMORY,
                        TRIES_OF_A_TWIN,
                        (map, later) -> map.applyUnchecked(puts(later.catalog().services().stream()
                                .filter(service ->
                                        !map.dataSet().catalog().services().contains(service))
                                .filter(service -> map.dataSet()
                                        .catalog()
                                        .findService(service.id())
                                        .isPresent())
                                .toList()))))
                .as("compares two versions")
                .isNotEmpty();
    }

    private static List<Change> puts(Collection<? extends CatalogRecord> records) {
        return records.stream().<Change>map(Change.Put::new).toList();
    }

    /**
     * Every random history must lead to this: the data set's version where only the data set changed, and else the
     * map's.
     */
    private static List<String> faults(Storage storage, int tries, TakeOver takeOver) {
        long seed = new Random().nextLong();
        System.out.println("data sets that change while the map does: seed " + seed);
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < tries && faults.isEmpty(); i++) {
            DataSet first = with(some(random));
            DataSet later = with(some(random));
            List<Change> editsInMap = changes(random);
            Map<Reference, Optional<Change>> made = SERVICES.stream()
                    .collect(Collectors.toMap(
                            Service::reference,
                            service -> editsInMap.stream()
                                    .filter(change -> change.reference().equals(service.reference()))
                                    .reduce((earlier, last) -> last)));
            storage.run(first, editsInMap, later, map -> {
                takeOver.into(map, later);
                Catalog after = map.dataSet().catalog();
                for (Service service : SERVICES) {
                    Optional<Service> was = first.catalog().findService(service.id());
                    Optional<Service> mine = made.get(service.reference())
                            .map(change -> change instanceof Change.Put put
                                    ? Optional.of((Service) put.record())
                                    : Optional.<Service>empty())
                            .orElse(was);
                    Optional<Service> expected =
                            mine.equals(was) ? later.catalog().findService(service.id()) : mine;
                    if (!after.findService(service.id()).equals(expected)) {
                        faults.add("not as expected: " + service.id() + " of seed " + seed);
                    }
                }
                if (!map.records(Actor.EMBEDDER).differencesFrom(later).stream()
                        .filter(difference -> difference.kind().isTakenOver())
                        .toList()
                        .isEmpty()) {
                    faults.add("something is left to be taken over, of seed " + seed);
                }
            });
        }
        return faults;
    }

    /** Returns some of the services, some of them reworded. */
    private static List<Service> some(Random random) {
        return SERVICES.stream()
                .filter(service -> random.nextInt(4) > 0)
                .map(service -> random.nextInt(3) > 0 ? service : reworded(service, "there " + random.nextInt(2)))
                .toList();
    }

    private static List<Change> changes(Random random) {
        return SERVICES.stream()
                .filter(service -> random.nextInt(3) == 0)
                .<Change>map(service -> random.nextBoolean()
                        ? new Change.Put(reworded(service, "here"))
                        : new Change.Delete(service.reference()))
                .toList();
    }

    private static Service reworded(Service service, String words) {
        return service.toBuilder()
                .examples(List.of(new Text(Map.of("nl", words))))
                .build();
    }

    private static DataSet with(Collection<Service> services) {
        List<CatalogRecord> records = new ArrayList<>(UTRECHT.catalog().organizations());
        records.addAll(UTRECHT.catalog().locations());
        records.addAll(services);
        return UTRECHT.with(Catalog.of(records));
    }

    @Test
    void everyKindOfDifferenceIsDistinguished() {
        List<Service> later = new ArrayList<>(SERVICES.subList(1, 8));
        later.set(0, reworded(SERVICES.get(1), "there"));
        later.set(1, reworded(SERVICES.get(2), "there"));
        later.set(2, reworded(SERVICES.get(3), "there"));
        List<Change> editsInMap = List.of(
                new Change.Put(reworded(SERVICES.get(2), "here")),
                new Change.Delete(SERVICES.get(3).reference()),
                new Change.Put(reworded(SERVICES.get(4), "here")),
                new Change.Delete(SERVICES.get(5).reference()));
        Storage.IN_A_FILE.run(with(SERVICES.subList(0, 7)), editsInMap, with(later), map -> {
            Map<Reference, Kind> expected = Map.of(
                    SERVICES.get(0).reference(), Kind.REMOVED,
                    SERVICES.get(1).reference(), Kind.CHANGED,
                    SERVICES.get(2).reference(), Kind.CONFLICT,
                    SERVICES.get(3).reference(), Kind.CONFLICT,
                    SERVICES.get(4).reference(), Kind.EDITED_HERE,
                    SERVICES.get(5).reference(), Kind.EDITED_HERE,
                    SERVICES.get(7).reference(), Kind.ADDED);
            assertThat(kinds(map.records(Actor.EMBEDDER).differencesFrom(with(later))))
                    .isEqualTo(expected);
            assertThat(kinds(map.records(Actor.EMBEDDER).takeOver(with(later)))).isEqualTo(expected);
            assertThat(kinds(map.records(Actor.EMBEDDER).differencesFrom(with(later)))
                            .values())
                    .containsExactlyInAnyOrder(Kind.CONFLICT, Kind.CONFLICT, Kind.EDITED_HERE, Kind.EDITED_HERE);
        });
    }

    /**
     * A record made in the map refers to one that the data set removed; one that it added refers to one deleted in the
     * map.
     */
    @Test
    void incompatibleReferencesAreConflicts() {
        Organization organization = UTRECHT.catalog()
                .findOrganization(SERVICES.getFirst().organizationId())
                .orElseThrow();
        Catalog without = UTRECHT.catalog();
        List<Change> deletions = new ArrayList<>();
        without.servicesOf(organization).forEach(service -> deletions.add(new Change.Delete(service.reference())));
        without.locationsOf(organization).forEach(location -> deletions.add(new Change.Delete(location.reference())));
        deletions.add(new Change.Delete(organization.reference()));
        DataSet smaller = UTRECHT.with(without.with(deletions).catalog());
        Location made = UTRECHT.catalog().locations().iterator().next();
        Location.Builder builder = Location.builder(new UUID(7, 7), organization.id());
        made.name().ifPresent(builder::name);
        made.description().ifPresent(builder::description);
        Location ours = builder.place(made.place())
                .accessibility(made.accessibility())
                .provenance(made.provenance())
                .build();
        Storage.IN_MEMORY.run(UTRECHT, List.of(new Change.Put(ours)), smaller, map -> {
            Map<Reference, Kind> kinds = kinds(map.records(Actor.EMBEDDER).takeOver(smaller));
            assertThat(kinds.get(organization.reference())).isEqualTo(Kind.CONFLICT);
            assertThat(kinds.get(SERVICES.getFirst().reference())).isEqualTo(Kind.REMOVED);
            assertThat(map.dataSet().catalog().find(ours.reference())).contains(ours);
        });
        Storage.IN_MEMORY.run(with(SERVICES.subList(1, SERVICES.size())), deletions, UTRECHT, map -> {
            Map<Reference, Kind> kinds = kinds(map.records(Actor.EMBEDDER).takeOver(UTRECHT));
            assertThat(kinds.get(SERVICES.getFirst().reference())).isEqualTo(Kind.CONFLICT);
            assertThat(map.dataSet().catalog().find(organization.reference())).isEmpty();
        });
    }

    /** A store of a version without tracking. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOlderStoreKeepsItsEditsAndTakesOverTheRest(boolean server) {
        Path folder = Stores.folder();
        String url = server
                ? Postgres.newDatabase()
                : "jdbc:sqlite:" + folder.resolve("socialmap.db").toAbsolutePath();
        List<Service> later = new ArrayList<>(SERVICES.subList(1, 8));
        later.set(0, reworded(SERVICES.get(1), "there"));
        later.set(1, reworded(SERVICES.get(2), "there"));
        later.set(2, reworded(SERVICES.get(3), "there"));
        try (SocialMap map =
                SocialMap.builder(with(SERVICES.subList(0, 7))).jdbc(url).open()) {
            map.applyUnchecked(List.of(
                    new Change.Put(reworded(SERVICES.get(2), "here")),
                    new Change.Delete(SERVICES.get(3).reference()),
                    new Change.Put(reworded(SERVICES.get(20), "made here"))));
        }
        try (Database database = Database.open(url, 1, Clock.systemUTC())) {
            database.write(transaction -> transaction.execute("DROP TABLE data_set_record")
                    + transaction.execute("DROP TABLE record_history")
                    + transaction.execute("DROP TABLE remark")
                    + transaction.execute("ALTER TABLE capacity_report DROP COLUMN closed_until")
                    + transaction.execute("ALTER TABLE unit_level DROP COLUMN previous_position")
                    + transaction.execute("DELETE FROM socialmap_migrations WHERE version <> '1'")
                    + transaction.execute("DELETE FROM meta WHERE name = 'data_set_counted'"));
        }
        for (int start = 0; start < 2; start++) {
            try (SocialMap map = SocialMap.builder(with(later)).jdbc(url).open()) {
                assertThat(kinds(map.records(Actor.EMBEDDER).differencesFrom(with(later))))
                        .isEqualTo(Map.of(
                                SERVICES.get(0).reference(), Kind.REMOVED,
                                SERVICES.get(1).reference(), Kind.CHANGED,
                                SERVICES.get(2).reference(), Kind.EDITED_HERE,
                                SERVICES.get(3).reference(), Kind.EDITED_HERE,
                                SERVICES.get(7).reference(), Kind.ADDED));
            }
        }
        try (SocialMap map = SocialMap.builder(with(later)).jdbc(url).open()) {
            map.records(Actor.EMBEDDER).takeOver(with(later));
            Catalog after = map.dataSet().catalog();
            assertThat(after.findService(SERVICES.get(0).id())).isEmpty();
            assertThat(after.findService(SERVICES.get(1).id())).contains(later.getFirst());
            assertThat(after.findService(SERVICES.get(2).id())).contains(reworded(SERVICES.get(2), "here"));
            assertThat(after.findService(SERVICES.get(3).id())).isEmpty();
            assertThat(after.findService(SERVICES.get(7).id())).isPresent();
            assertThat(after.findService(SERVICES.get(20).id())).isPresent();
        }
    }

    /** Each node may take over, whichever node changed what. */
    @Test
    void nodesThatShareAMapShareTheTracking() {
        String url = Postgres.newDatabase();
        DataSet first = with(SERVICES.subList(0, 5));
        List<Service> changed = new ArrayList<>(SERVICES.subList(0, 6));
        changed.replaceAll(service -> reworded(service, "there"));
        DataSet later = with(changed);
        try (SocialMap one = SocialMap.builder(first).jdbc(url).open();
                SocialMap other = SocialMap.builder(later).jdbc(url).open()) {
            long revision = one.applyUnchecked(List.of(new Change.Put(reworded(SERVICES.getFirst(), "here"))));
            List<DataSetDifference> taken = other.records(Actor.EMBEDDER).takeOver(later);
            assertThat(kinds(taken)).containsEntry(SERVICES.getFirst().reference(), Kind.CONFLICT);
            assertThat(kinds(taken)).containsEntry(SERVICES.get(5).reference(), Kind.ADDED);
            assertThat(one.catchUpTo(revision + 5)).isTrue();
            assertThat(one.dataSet().catalog().records())
                    .containsExactlyInAnyOrderElementsOf(
                            other.dataSet().catalog().records());
            assertThat(kinds(one.records(Actor.EMBEDDER).takeOver(later)))
                    .isEqualTo(Map.of(SERVICES.getFirst().reference(), Kind.CONFLICT));
        }
    }

    @Test
    void onlyCallersWhoMayChangeAllRecordsTakeOver() {
        try (SocialMap map = SocialMap.inMemory(UTRECHT)) {
            Actor provider = Actor.of("key", Role.PROVIDER, SERVICES.getFirst().organizationId());
            assertThatThrownBy(() -> map.records(provider).takeOver(UTRECHT)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> map.records(Actor.ANYBODY).differencesFrom(UTRECHT))
                    .isInstanceOf(AccessDeniedException.class);
            DataSet city = ProjectDataSets.read("example-city");
            assertThatThrownBy(() -> map.records(Actor.EMBEDDER).takeOver(city))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Map<Reference, Kind> kinds(List<DataSetDifference> differences) {
        return differences.stream().collect(Collectors.toMap(DataSetDifference::reference, DataSetDifference::kind));
    }
}
