package org.socialmap.http.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.settings.Settings;
import picocli.CommandLine.Option;

/** The options that select the map of a command. */
final class MapOptions {
    @Option(names = "--dataset", paramLabel = "DIR")
    private Optional<String> dataset = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR")
    private Optional<String> data = Optional.empty();

    @Option(names = "--db", paramLabel = "URL")
    private Optional<String> database = Optional.empty();

    @Option(names = "--settings", paramLabel = "FILE")
    private Optional<String> settings = Optional.empty();

    /** Returns the options by setting name. */
    Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        dataset.ifPresent(value -> given.put("dataset", value));
        data.ifPresent(value -> given.put("data", value));
        database.ifPresent(value -> given.put("db", value));
        settings.ifPresent(value -> given.put("settings", value));
        return given;
    }

    /** Reads the data set of the map. */
    DataSet dataSet() {
        return DataSetFinder.read(settings().dataset()).orThrow();
    }

    /** Returns whether the map is in a folder rather than a database. */
    boolean isInFolder() {
        return settings().database().isEmpty();
    }

    /**
     * Checks that the map is in a folder.
     *
     * @throws IllegalArgumentException if the map is in a database, which has its own backup tools
     */
    void requireFolder() {
        if (!isInFolder()) {
            throw new IllegalArgumentException("the map is kept in a database: use pg_dump and pg_restore");
        }
    }

    /** Returns whether there is a stored map. */
    boolean exists() {
        return !isInFolder() || Files.isDirectory(folder());
    }

    /** Returns the folder of the map, if it is not in a database. */
    Path folder() {
        return settings().data();
    }

    private Settings settings() {
        return Settings.of(given(), System.getenv());
    }

    /** Opens the stored map in the default or the given place. */
    SocialMap openStored() {
        return settings().database().isPresent()
                ? SocialMap.builder(dataSet()).jdbc(settings().database().get()).open()
                : SocialMap.builder(dataSet()).folder(folder()).open();
    }

    /** Opens the map in the given folder or database; without one, a map of the data set in memory. */
    SocialMap open() {
        boolean isStored = data.isPresent() || settings().database().isPresent();
        return isStored ? openStored() : SocialMap.inMemory(dataSet());
    }
}
