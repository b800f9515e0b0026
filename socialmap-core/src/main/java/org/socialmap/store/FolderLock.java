package org.socialmap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.files.PrivateFiles;

/** Keeps a folder to one program: its lock goes with the process, however that ends. */
final class FolderLock implements AutoCloseable {
    private static final Set<String> OURS =
            Set.of("lock", "index", "socialmap.db", "socialmap.db-wal", "socialmap.db-shm", "socialmap.db-journal");

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a folder; it is made if it is not there.
     *
     * @throws StoreException if another program has it, or it cannot be written
     */
    static FolderLock take(Path folder) {
        try {
            PrivateFiles.makeFolder(folder);
            PrivateFiles.makeFile(folder.resolve("lock"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StoreException("the folder of the store is in use by another program");
            }
            narrow(folder);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StoreException("the folder of the store cannot be written", e);
        }
    }

    /** What is ours is narrowed, and the folder too if nothing else is in it. */
    private static void narrow(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.toList();
        }
        List<Path> ours = all.stream()
                .filter(path -> OURS.contains(path.getFileName().toString()))
                .toList();
        ours.forEach(PrivateFiles::narrow);
        if (ours.size() == all.size()) {
            PrivateFiles.narrowOne(folder);
        }
    }

    /** Locks the file for this program, if no other has it; one that cannot be locked is closed. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("the folder of the store cannot be released", e);
        }
    }
}
