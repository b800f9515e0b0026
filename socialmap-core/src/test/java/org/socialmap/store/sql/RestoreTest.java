package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialmap.Eventually.eventually;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * While a map runs, its database is restored to an earlier state, or a standby takes over that lacks the last writes:
 * positions occur again with other writes, and the map drops what no longer exists.
 *
 * <p>Fault 8 of {@code docs/store.md}.
 */
@Timeout(60)
@Tag("alone")
class RestoreTest {
    private static final DataSet UTRECHT = FictionalBeds.UTRECHT;

    @Test
    void aRunningMapFollowsARestoredDatabase() throws SQLException, InterruptedException {
        String url = Postgres.newDatabase();
        String backup = Postgres.newDatabase();
        Unit kept = FictionalBeds.number(1);
        Unit lost = FictionalBeds.number(2);
        String lostKey;
        SocialMap.builder(UTRECHT).jdbc(url).open().close();
        copy(url, backup);
        try (SocialMap map = SocialMap.builder(UTRECHT).jdbc(url).open()) {
            map.applyUnchecked(
                    List.of(new Change.Put(lost), new Change.Delete(service(1).reference())));
            map.capacity(Actor.EMBEDDER).report(lost.id(), LedgerScript.report(4, 2, Instant.now()));
            lostKey = map.keys(Actor.EMBEDDER)
                    .issue(KeyRequest.of(Role.EDITOR, "x"))
                    .key();
            try (SocialMap meanwhile = SocialMap.builder(UTRECHT).jdbc(backup).open()) {
                for (int i = 0; i < 10; i++) {
                    meanwhile.applyUnchecked(List.of(new Change.Put(kept)));
                }
            }
            long ahead = map.revision();

            swap(url, backup);

            eventually(() -> map.dataSet().catalog().findUnit(kept.id()).isPresent());
            assertThat(map.revision()).isGreaterThan(ahead);
            assertThat(map.dataSet().catalog().findUnit(lost.id())).isEmpty();
            assertThat(map.dataSet().catalog().findService(service(1).id())).isPresent();
            assertThat(map.findActor(lostKey)).isEmpty();
            assertThat(map.match(NeedProfile.builder(Facts.none(UTRECHT.vocabulary()))
                                    .needs("shelter.night")
                                    .build())
                            .options())
                    .anySatisfy(option -> assertThat(option.units())
                            .anySatisfy(unit -> assertThat(unit.unit()).isEqualTo(kept)));
        }
    }

    private static Service service(int number) {
        return List.copyOf(UTRECHT.catalog().services()).get(number);
    }

    private static void copy(String from, String to) throws SQLException {
        administer("DROP DATABASE " + name(to), "CREATE DATABASE " + name(to) + " TEMPLATE " + name(from));
    }

    /** Swaps databases under the running program: its connections end, and new ones find the other database. */
    private static void swap(String url, String other) throws SQLException {
        administer(
                "ALTER DATABASE " + name(url) + " ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + name(url) + "'",
                "ALTER DATABASE " + name(url) + " RENAME TO " + name(url) + "_gone",
                "ALTER DATABASE " + name(other) + " RENAME TO " + name(url));
    }

    private static void administer(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Postgres.newDatabase());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String name(String url) {
        return url.replaceAll(".*/([^/?]*).*", "$1");
    }
}
