package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.access.Actor;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.Remark;
import org.socialmap.feedback.RemarkKind;
import org.socialmap.feedback.RemarkStore;
import org.socialmap.store.Store;

/** What holds for remarks in every kind of store. */
class RemarkStoreTest {
    private static final UUID SERVICE = new UUID(3, 1);
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final Claim TAKES_MEN = new Claim(RemarkKind.DOES_TAKE, Optional.of(new People("gender", "man")));
    private static final Optional<Note> CALLED = Optional.of(new Note(Note.Source.CALLED, DAY));

    @ParameterizedTest
    @EnumSource
    void whatAnybodySaysIsCountedOnceForEachClaim(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            RemarkStore remarks = store.remarkStore();
            for (int i = 0; i < 3; i++) {
                remarks.add(SERVICE, TAKES_MEN, Optional.empty(), DAY.plusDays(i), Actor.ANYBODY);
            }
            remarks.add(SERVICE, Claim.of(RemarkKind.MOVED), Optional.empty(), DAY, LedgerScript.professional(1));
            remarks.add(new UUID(3, 2), TAKES_MEN, Optional.empty(), DAY, Actor.ANYBODY);

            List<Remark> all = remarks.all();
            assertThat(all).hasSize(3);
            assertThat(all.getFirst())
                    .returns(TAKES_MEN, Remark::claim)
                    .returns(3, Remark::times)
                    .returns(DAY.plusDays(2), Remark::day)
                    .returns(Optional.empty(), Remark::note);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseworkersNoteIsKeptOnceForEachKey(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            RemarkStore remarks = store.remarkStore();
            remarks.add(SERVICE, TAKES_MEN, CALLED, DAY, LedgerScript.professional(1));
            Optional<Note> later = Optional.of(new Note(Note.Source.VISITED, DAY.plusDays(1)));
            remarks.add(SERVICE, TAKES_MEN, later, DAY.plusDays(1), LedgerScript.professional(1));
            remarks.add(SERVICE, TAKES_MEN, CALLED, DAY, LedgerScript.professional(2));
            assertThat(remarks.all()).extracting(Remark::note).containsExactly(later, CALLED);

            remarks.remove(remarks.all().getFirst().id());
            remarks.remove(new UUID(0, 0));
            assertThat(remarks.all()).extracting(Remark::note).containsExactly(CALLED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void remarksAtTheSameMomentAllCount(Stores kind) throws Exception {
        try (Store store = kind.open(Clock.systemUTC());
                ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                work.add(() -> {
                    store.remarkStore().add(SERVICE, TAKES_MEN, Optional.empty(), DAY, Actor.ANYBODY);
                    return true;
                });
            }
            for (Future<Boolean> done : people.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
            assertThat(store.remarkStore().all()).extracting(Remark::times).containsExactly(40);
        }
    }

    /** There is no column for a moment, an address or words, and only notes have a key. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingAboutTheSenderIsStoredButTheKeyOfANote(boolean server) {
        String url = server
                ? Postgres.newDatabase()
                : "jdbc:sqlite:" + Stores.folder().resolve("remarks.db").toAbsolutePath();
        try (Database database = Database.open(url, 1, Clock.systemUTC());
                SqlStore store = SqlStore.on(database, "test")) {
            long before = store.position();
            store.remarkStore().add(SERVICE, TAKES_MEN, Optional.empty(), DAY, LedgerScript.professional(1));
            store.remarkStore().add(SERVICE, TAKES_MEN, CALLED, DAY, LedgerScript.professional(2));

            List<Set<String>> rows = database.read(transaction -> transaction.list(
                    row -> {
                        Set<String> values = new TreeSet<>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            String name = row.getMetaData().getColumnName(i);
                            if (!name.equals("id") && !name.equals("checksum")) {
                                values.add(name + "=" + row.getString(i));
                            }
                        }
                        return values;
                    },
                    "SELECT * FROM remark ORDER BY said_by"));
            String day = Long.toString(DAY.toEpochDay());
            assertThat(rows)
                    .containsExactly(
                            Set.of(
                                    "service_id=" + SERVICE,
                                    "kind=DOES_TAKE",
                                    "fact=gender",
                                    "value=man",
                                    "said_by=",
                                    "source=null",
                                    "learned_on=null",
                                    "said_on=" + day,
                                    "times=1"),
                            Set.of(
                                    "service_id=" + SERVICE,
                                    "kind=DOES_TAKE",
                                    "fact=gender",
                                    "value=man",
                                    "said_by=key 2",
                                    "source=CALLED",
                                    "learned_on=" + day,
                                    "said_on=" + day,
                                    "times=1"));
            assertThat(store.position())
                    .as("no row in the feed, which has moments")
                    .isEqualTo(before);
        }
    }

    @Test
    void countingEnds() {
        Remark remark = new Remark(new UUID(1, 1), SERVICE, TAKES_MEN, Optional.empty(), DAY, Remark.MAX_TIMES);
        assertThat(remark.again(Optional.empty(), DAY).times()).isEqualTo(Remark.MAX_TIMES);
    }
}
