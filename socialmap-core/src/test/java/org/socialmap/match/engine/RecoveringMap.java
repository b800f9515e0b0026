package org.socialmap.match.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.match.MatchResult;
import org.socialmap.need.NeedProfile;

/** A map in a folder that must recover from an event after each change. */
final class RecoveringMap implements Engine {
    private static final Clock CLOCK = Clock.fixed(TestMap.NOW, ZoneOffset.UTC);

    /** An event. */
    enum Event {
        /** It is closed and reopened. */
        RESTART,
        /** The machine stops at an arbitrary moment: only what is on the disk remains. */
        CRASH,
        /** A byte of the index changes while it is closed. */
        FLIPPED_BYTE,
        /** A file of the index is truncated. */
        TORN_FILE,
        /** A file of the index is deleted. */
        LOST_FILE,
        /** The index is replaced by an older one. */
        OLD_INDEX,
        /** The index cannot be written while the map is open. */
        FAILING_DISK,
        /** Its folder cannot be created. */
        NO_FOLDER
    }

    private final DataSet dataSet;
    private final Random random;
    private final Event event;
    private Path folder = newFolder();
    private SocialMap map;
    private Path old = newFolder();

    RecoveringMap(DataSet dataSet, long seed, Event event) {
        this.dataSet = dataSet;
        this.random = new Random(seed);
        this.event = event;
        this.map = open();
    }

    @Override
    public MatchResult match(NeedProfile profile) {
        return map.match(profile);
    }

    @Override
    public void apply(List<Change> changes) {
        map.applyUnchecked(changes);
        try {
            happen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void report(UUID unitId, CapacityReport report) {
        map.capacity(Actor.EMBEDDER).report(unitId, report);
    }

    @Override
    public void close() {
        map.close();
    }

    private void happen() throws IOException {
        switch (event) {
            case RESTART -> closed(() -> {});
            case CRASH -> {
                Path image = newFolder();
                copy(folder, image);
                map.close();
                folder = image;
                map = open();
            }
            case FLIPPED_BYTE ->
                closed(() -> {
                    Path file = anyFile();
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                });
            case TORN_FILE ->
                closed(() -> {
                    Path file = anyFile();
                    byte[] bytes = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                });
            case LOST_FILE -> closed(() -> Files.delete(anyFile()));
            case OLD_INDEX ->
                closed(() -> {
                    Path now = newFolder();
                    copy(index(), now);
                    delete(index());
                    copy(old, index());
                    old = now;
                });
            case FAILING_DISK -> delete(index());
            case NO_FOLDER ->
                closed(() -> {
                    delete(index());
                    Files.write(index(), new byte[] {1}, StandardOpenOption.CREATE);
                });
        }
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }

    private void closed(Meanwhile meanwhile) throws IOException {
        map.close();
        meanwhile.happens();
        map = open();
    }

    private SocialMap open() {
        return SocialMap.builder(dataSet).folder(folder).clock(CLOCK).open();
    }

    private Path index() {
        return folder.resolve("index");
    }

    private Path anyFile() throws IOException {
        try (Stream<Path> files = Files.walk(index())) {
            List<Path> some = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
            return some.get(random.nextInt(some.size()));
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "kept");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
