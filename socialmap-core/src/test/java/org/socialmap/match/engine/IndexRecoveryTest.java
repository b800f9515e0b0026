package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Changes;
import org.socialmap.dataset.DataSet;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;

/**
 * Law 5 across restarts, crashes and disk failures: whatever happens to the index, results are those of the records.
 */
class IndexRecoveryTest {
    private static final int MAPS = Depth.of(1, 60);
    /** The fault of the variant shows on one map in a few. */
    private static final int MAPS_FOR_VARIANT = 60;

    @Law
    @ParameterizedTest
    @EnumSource
    void theIndexNeverLies(RecoveringMap.Event event) {
        assertThat(firstError(MAPS, event.name(), seed -> dataSet -> new RecoveringMap(dataSet, seed, event)))
                .isEmpty();
    }

    @Test
    void detectsAVariantThatTrustsAnOldIndex() {
        assertThat(firstError(MAPS_FOR_VARIANT, "twin", seed -> UncheckedIndexVariant::new))
                .isNotEmpty();
    }

    /** A start with nothing to index writes nothing. */
    @Test
    void intactIndexIsNotRebuilt(@TempDir Path folder) throws IOException {
        DataSet dataSet = new RandomMap(new Random(1), 50).dataSet();
        SocialMap.builder(dataSet).folder(folder).open().close();
        Map<Path, FileTime> before = files(folder.resolve("index"));
        SocialMap.builder(dataSet).folder(folder).open().close();

        assertThat(before).isNotEmpty();
        assertThat(files(folder.resolve("index"))).isEqualTo(before);
    }

    /** A store restored to an earlier day has had other changes at the positions that the index has seen. */
    @Test
    void restoredStoreGetsANewIndex(@TempDir Path folder) throws IOException {
        RandomMap records = new RandomMap(new Random(2), 10);
        DataSet dataSet = records.dataSet();
        SocialMap.builder(dataSet)
                .folder(folder)
                .clock(Clock.systemUTC())
                .open()
                .close();
        Path store = folder.resolve("socialmap.db");
        byte[] backup = Files.readAllBytes(store);
        try (SocialMap map = SocialMap.builder(dataSet).folder(folder).open()) {
            records.change();
            map.applyUnchecked(Changes.between(dataSet.catalog(), records.catalog()));
        }
        Map<Path, FileTime> before = files(folder.resolve("index"));
        Files.write(store, backup);
        SocialMap.builder(dataSet).folder(folder).open().close();

        assertThat(files(folder.resolve("index"))).isNotEqualTo(before);
    }

    private static Optional<String> firstError(int maps, String what, LongFunction<Function<DataSet, Engine>> makes) {
        long first = new Random().nextLong();
        System.out.println("kept index, " + what + ": seed " + first);
        for (int i = 0; i < maps; i++) {
            Optional<String> firstError = IndexLaw.error(first + i, makes.apply(first + i));
            if (firstError.isPresent()) {
                return firstError;
            }
        }
        return Optional.empty();
    }

    private static Map<Path, FileTime> files(Path folder) throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("write.lock"))
                    .toList()) {
                files.put(folder.relativize(file), Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
