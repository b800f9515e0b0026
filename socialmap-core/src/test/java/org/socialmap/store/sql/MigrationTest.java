package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.error.StoreException;

/**
 * Programs and tables of different versions.
 *
 * <p>Fault 9 of {@code docs/store.md}.
 */
class MigrationTest {
    private static final Clock CLOCK = Clock.systemUTC();

    /** The tables of a later version stay untouched: the same names may mean something else in it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOldProgramRejectsTheTablesOfALaterOne(boolean server) {
        String url = server
                ? Postgres.newDatabase()
                : "jdbc:sqlite:" + Stores.folder().resolve("later.db").toAbsolutePath();
        try (Database database = Database.open(url, 1, CLOCK)) {
            int rows = database.write(transaction -> transaction.execute("INSERT INTO socialmap_migrations"
                    + " (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                    + " SELECT installed_rank + 1000, '1000', 'later', type, 'V1000__later.sql', 1, installed_by, 1, success"
                    + " FROM socialmap_migrations WHERE version = '1'"));
            assertThat(rows).isOne();
        }

        assertThatThrownBy(() -> SqlStore.open(url, "test", CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("later version");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameProgramLeavesItsTablesUnchanged(boolean server) {
        String url = server
                ? Postgres.newDatabase()
                : "jdbc:sqlite:" + Stores.folder().resolve("same.db").toAbsolutePath();
        String history;
        try (SqlStore store = SqlStore.open(url, "test", CLOCK)) {
            history = store.historyId();
        }
        try (SqlStore store = SqlStore.open(url, "test", CLOCK)) {
            assertThat(store.historyId()).isEqualTo(history);
        }
    }
}
