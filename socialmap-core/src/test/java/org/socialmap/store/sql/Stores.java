package org.socialmap.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.Store;

/** All kinds of stores, each new and empty. */
enum Stores {
    MEMORY {
        @Override
        Store open(Clock clock) {
            return new MemoryStore(clock);
        }
    },
    SQLITE {
        @Override
        Store open(Clock clock) {
            return SqlStore.open(folder(), "test", clock);
        }
    },
    POSTGRESQL {
        @Override
        Store open(Clock clock) {
            return SqlStore.open(Postgres.newDatabase(), "test", clock);
        }
    };

    abstract Store open(Clock clock);

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "store");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Stores> durable() {
        return Stream.of(SQLITE, POSTGRESQL);
    }
}
