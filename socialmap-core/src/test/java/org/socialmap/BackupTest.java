package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.error.StoreException;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.store.sql.SqliteBackup;

/** A backup taken while the map is being written, and restored. */
class BackupTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");

    @TempDir
    private Path folder;

    @Test
    void itContainsEverythingAcknowledgedBeforeAndNothingLater() throws Exception {
        Path mapFolder = folder.resolve("map");
        Path backup = folder.resolve("a backup's file");
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        Set<UUID> before;
        UUID later;
        try (SocialMap map = SocialMap.builder(UTRECHT).folder(mapFolder).open()) {
            AtomicBoolean running = new AtomicBoolean(true);
            Thread writer = Thread.ofPlatform().start(() -> {
                while (running.get()) {
                    acknowledged.add(issue(map));
                }
            });
            while (acknowledged.size() < 20) {
                Thread.onSpinWait();
            }
            before = Set.copyOf(acknowledged);
            SqliteBackup.write(mapFolder, backup);
            running.set(false);
            writer.join();
            later = issue(map);
            assertThatThrownBy(() -> SqliteBackup.restore(backup, mapFolder))
                    .as("while it is open")
                    .isInstanceOf(StoreException.class);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        SqliteBackup.restore(backup, mapFolder);

        try (SocialMap map = SocialMap.builder(UTRECHT).folder(mapFolder).open()) {
            Set<UUID> restored =
                    map.keys(Actor.EMBEDDER).keys().stream().map(ApiKey::id).collect(Collectors.toSet());
            assertThat(restored).containsAll(before).doesNotContain(later);
            NeedProfile profile = NeedProfile.builder(Facts.none(UTRECHT.vocabulary()))
                    .needs("social.listening")
                    .build();
            assertThat(map.match(profile).options())
                    .as("the index has the restored records")
                    .isNotEmpty();
            assertThat(map.lag().changes()).isZero();
        }
    }

    @Test
    void anotherFileIsRejectedAndTheMapStaysAsItWas() throws IOException {
        Path mapFolder = folder.resolve("map");
        SocialMap.builder(UTRECHT).folder(mapFolder).open().close();
        byte[] before = Files.readAllBytes(mapFolder.resolve("socialmap.db"));
        Path none = Files.writeString(folder.resolve("none"), "not a database at all");
        for (Path file : List.of(none, folder.resolve("missing"))) {
            assertThatThrownBy(() -> SqliteBackup.restore(file, mapFolder)).isInstanceOf(StoreException.class);
        }
        assertThatThrownBy(() -> SqliteBackup.write(folder.resolve("empty"), folder.resolve("x")))
                .isInstanceOf(StoreException.class);
        assertThat(Files.readAllBytes(mapFolder.resolve("socialmap.db"))).isEqualTo(before);
    }

    private static UUID issue(SocialMap map) {
        return map.keys(Actor.EMBEDDER)
                .issue(KeyRequest.of(Role.EDITOR, "test"))
                .record()
                .id();
    }
}
