package org.socialmap.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.socialmap.SocialMap;
import org.socialmap.catalog.DataSet;
import picocli.CommandLine.Option;

/** Which map a command works on. */
final class MapOptions {
    @Option(names = "--dataset", paramLabel = "DIR")
    private Optional<String> dataset = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR")
    private Optional<String> data = Optional.empty();

    @Option(names = "--db", paramLabel = "URL")
    private Optional<String> database = Optional.empty();

    @Option(names = "--settings", paramLabel = "FILE")
    private Optional<String> settings = Optional.empty();

    /** What was said in arguments, by the names of the settings. */
    Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        dataset.ifPresent(value -> given.put("dataset", value));
        data.ifPresent(value -> given.put("data", value));
        database.ifPresent(value -> given.put("db", value));
        settings.ifPresent(value -> given.put("settings", value));
        return given;
    }

    /** The words of the map. */
    DataSet dataSet() {
        return DataSets.read(settings().dataset()).orThrow();
    }

    /** Whether it is kept in a folder, and not in a database. */
    boolean isInFolder() {
        return settings().database().isEmpty();
    }

    /** @throws IllegalArgumentException if it is kept in a database, which has backups of its own */
    void requireFolder() {
        if (!isInFolder()) {
            throw new IllegalArgumentException("the map is kept in a database: use pg_dump and pg_restore");
        }
    }

    /** Whether there is anything where it is kept. */
    boolean isThere() {
        return !isInFolder() || Files.isDirectory(folder());
    }

    /** Where it is kept, if not in a database. */
    Path folder() {
        return settings().data();
    }

    private Settings settings() {
        return Settings.of(given(), System.getenv());
    }

    /** The map that is kept in the usual place or the one that is named. */
    SocialMap openKept() {
        return settings().database().isPresent()
                ? SocialMap.open(settings().database().get(), dataSet())
                : SocialMap.open(folder(), dataSet());
    }

    /** The map that is kept in a folder or database, if one is named, and otherwise that of the data set itself. */
    SocialMap open() {
        boolean isKept = data.isPresent() || settings().database().isPresent();
        return isKept ? openKept() : SocialMap.inMemory(dataSet());
    }
}
