package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.FixedKeyException;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.DataSetReader;

/** A key can be given an earlier end, and the map knows on which day it was last used. */
class KeyLimitTest {
    private static final DataSet WORDS =
            DataSetReader.read(Path.of("..", "datasets", "utrecht")).orThrow().with(Catalog.EMPTY);

    @TempDir
    private Path folder;

    private SocialMap open() {
        return SocialMap.builder(WORDS).folder(folder).open();
    }

    private static KeyOperations desk(SocialMap map) {
        return map.keys(Actor.EMBEDDER);
    }

    private static ApiKey find(SocialMap map, UUID id) {
        return desk(map).keys().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLimitOutlivesARestartAndNeverGivesMoreTime() {
        Instant soon =
                Instant.ofEpochMilli(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        KeyOperations.IssuedKey issued;
        try (SocialMap map = open()) {
            issued = desk(map).issue(KeyRequest.of(Role.EDITOR, "limited"));
            UUID id = issued.record().id();
            assertThat(desk(map).limit(id, soon)).isTrue();
            assertThat(desk(map).limit(id, soon.plus(Duration.ofDays(9)))).isTrue();
            assertThat(find(map, id).expiresAt()).contains(soon);
            assertThat(desk(map).limit(UUID.randomUUID(), soon)).isFalse();
            assertThatThrownBy(() -> map.keys(Actor.ANYBODY).limit(id, soon)).isInstanceOf(AccessDeniedException.class);
        }
        try (SocialMap map = open()) {
            UUID id = issued.record().id();
            assertThat(find(map, id).expiresAt()).contains(soon);
            assertThat(map.findActor(issued.key())).isPresent();
            desk(map).limit(id, Instant.now());
            assertThat(map.findActor(issued.key())).as("ended").isEmpty();
        }
    }

    @Test
    void theLastDayOfUseIsKnownUntilTheProgramEnds() {
        KeyOperations.IssuedKey issued;
        try (SocialMap map = open()) {
            issued = desk(map).issue(KeyRequest.of(Role.EDITOR, "used"));
            UUID id = issued.record().id();
            assertThat(desk(map).lastUsedOn(id)).isEmpty();
            assertThat(map.findActor("another key")).isEmpty();
            assertThat(desk(map).lastUsedOn(id)).isEmpty();
            assertThat(map.findActor(issued.key())).isPresent();
            assertThat(desk(map).lastUsedOn(id)).contains(WORDS.info().day(Instant.now()));
        }
        try (SocialMap map = open()) {
            assertThat(desk(map).lastUsedOn(issued.record().id()))
                    .as("nothing about its use is stored")
                    .isEmpty();
        }
    }

    @Test
    void theKeyOfTheStartCannotBeLimited() {
        try (SocialMap map = open()) {
            String key = "the administrator's key of this start";
            desk(map).setAdministratorKey(key);
            UUID id = UUID.fromString(map.findActor(key).orElseThrow().id());
            assertThat(desk(map).isFixed(id)).isTrue();
            assertThatThrownBy(() -> desk(map).limit(id, Instant.now())).isInstanceOf(FixedKeyException.class);
            assertThat(map.findActor(key)).isPresent();
        }
    }
}
