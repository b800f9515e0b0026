package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.FixedKeyException;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.KeyRing;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.store.sql.Postgres;
import org.socialmap.store.sql.SqlStore;

/** The administrator's key of a start is valid as long as the program runs with it, and no longer. */
class FixedKeyTest {
    private static final DataSet WORDS = ProjectDataSets.read("utrecht").with(Catalog.EMPTY);
    private static final String KEY = "the administrator's key of this start";

    @TempDir
    private Path folder;

    private String url(boolean server) {
        return server
                ? Postgres.newDatabase()
                : "jdbc:sqlite:" + folder.resolve("keys.db").toAbsolutePath();
    }

    private static KeyOperations desk(SocialMap map) {
        return map.keys(Actor.EMBEDDER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itCannotBeRevokedAndEndsWithTheProgram(boolean server) {
        String url = url(server);
        for (int start = 1; start <= 2; start++) {
            try (SocialMap map = SocialMap.builder(WORDS).jdbc(url).open()) {
                desk(map).setAdministratorKey(KEY);
                Actor administrator = map.findActor(KEY).orElseThrow();
                assertThat(administrator.role()).isEqualTo(Role.ADMIN);
                UUID id = UUID.fromString(administrator.id());
                assertThat(desk(map).isValid(id)).isTrue();
                assertThatThrownBy(() -> map.keys(administrator).revoke(id)).isInstanceOf(FixedKeyException.class);
                assertThatThrownBy(() -> map.keys(Actor.ANYBODY).revoke(id)).isInstanceOf(AccessDeniedException.class);
                assertThat(map.findActor(KEY)).as("start %d", start).contains(administrator);
            }
        }
        try (SocialMap map = SocialMap.builder(WORDS).jdbc(url).open()) {
            assertThat(map.findActor(KEY)).isEmpty();
            assertThat(map.isReadOnly()).isTrue();
            assertThat(desk(map).keys()).as("it is not stored").isEmpty();
        }
    }

    /** A stored key of an earlier version, revoked or not, neither prevents a start nor outlives the fixed key. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStoreWithTheKeyOfAnEarlierVersionCanBeOpened(boolean server) {
        for (boolean revoked : List.of(false, true)) {
            String url = url(server).replace("keys.db", revoked + ".db");
            ApiKey stored = stored(KEY, revoked);
            try (SqlStore store = SqlStore.open(url, WORDS.info().id(), Clock.systemUTC())) {
                store.saveKey(stored, Actor.EMBEDDER);
            }
            try (SocialMap map = SocialMap.builder(WORDS).jdbc(url).open()) {
                assertThat(desk(map).keysStoredByEarlierVersions()).hasSize(revoked ? 0 : 1);
                desk(map).setAdministratorKey(KEY);
                assertThat(desk(map).keysStoredByEarlierVersions()).isEmpty();
                assertThat(map.findActor(KEY)).isPresent();
                assertThat(desk(map).isValid(stored.id())).isFalse();
            }
            try (SocialMap map = SocialMap.builder(WORDS).jdbc(url).open()) {
                assertThat(map.findActor(KEY)).isEmpty();
            }
        }
    }

    /** The operator decides whether it stays, and is shown it until then. */
    @Test
    void aStoredKeyOfAnotherStartIsListedUntilItIsRevoked() {
        String url = url(false);
        ApiKey stored = stored("the key of a start long ago", false);
        try (SqlStore store = SqlStore.open(url, WORDS.info().id(), Clock.systemUTC())) {
            store.saveKey(stored, Actor.EMBEDDER);
        }
        try (SocialMap map = SocialMap.builder(WORDS).jdbc(url).open()) {
            desk(map).setAdministratorKey(KEY);
            desk(map).issue(KeyRequest.of(Role.ADMIN, "created by hand"));
            assertThat(desk(map).keysStoredByEarlierVersions()).containsExactly(stored);
            desk(map).revoke(stored.id());
            assertThat(desk(map).keysStoredByEarlierVersions()).isEmpty();
        }
    }

    private static ApiKey stored(String key, boolean revoked) {
        return ApiKey.builder(UUID.randomUUID(), KeyRing.hash(key), Role.ADMIN, "start")
                .revoked(revoked)
                .build();
    }
}
