package org.socialmap.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.language.Text;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Service;

/**
 * A program that opens a map, changes it and closes it repeatedly, until it is killed. Prints a line before each step:
 * {@code opening}, {@code rebuilding} (without an index), {@code applied} and the revision (which the store has and the
 * saved index does not), {@code closing} (the index is about to be saved).
 */
final class CrashingMap {
    private CrashingMap() {}

    /** @param arguments folder of the map, data set, seed */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        DataSet dataSet = DataSetReader.read(Path.of(arguments[1])).orThrow();
        Random random = new Random(Long.parseLong(arguments[2]));
        List<CatalogRecord> records = dataSet.catalog().records();
        while (true) {
            if (random.nextInt(2) == 0) {
                deleteIndex(folder.resolve("index"));
                System.out.println("rebuilding");
            } else {
                System.out.println("opening");
            }
            try (SocialMap map = SocialMap.builder(dataSet).folder(folder).open()) {
                for (int i = random.nextInt(5); i >= 0; i--) {
                    CatalogRecord record = records.get(random.nextInt(records.size()));
                    long revision = map.applyUnchecked(List.of(new Change.Put(changed(record, random))));
                    System.out.println("applied " + revision);
                }
                System.out.println("closing");
            }
        }
    }

    /** Returns a service that answers other needs than before, so that an index that missed it would answer wrongly. */
    private static CatalogRecord changed(CatalogRecord record, Random random) {
        if (!(record instanceof Service service)) {
            return record;
        }
        List<String> needs = random.nextBoolean() ? List.of("money.debt") : List.of("shelter.night");
        return service.toBuilder().name(Text.of("en", "changed")).needs(needs).build();
    }

    private static void deleteIndex(Path index) throws IOException {
        if (!Files.exists(index)) {
            return;
        }
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
