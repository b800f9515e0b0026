package org.socialmap.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.error.StoreException;
import org.socialmap.files.PrivateFiles;

/** Reserves a folder for one program. The lock ends with the process, however that ends. */
final class FolderLock implements AutoCloseable {
    private static final Set<String> OURS =
            Set.of("lock", "index", "socialmap.db", "socialmap.db-wal", "socialmap.db-shm", "socialmap.db-journal");

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a folder, creating it if it does not exist.
     *
     * @throws StoreException if another program has locked it, or it cannot be written
     */
    static FolderLock acquire(Path folder) {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.createFile(folder.resolve("lock"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new StoreException("the folder of the store is in use by another program");
            }
            restrict(folder);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StoreException("the folder of the store cannot be written", e);
        }
    }

    /** Restricts our own files, and the folder too if it contains nothing else. */
    private static void restrict(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.toList();
        }
        List<Path> ours = all.stream()
                .filter(path -> OURS.contains(path.getFileName().toString()))
                .toList();
        ours.forEach(PrivateFiles::restrict);
        if (ours.size() == all.size()) {
            PrivateFiles.restrictOnly(folder);
        }
    }

    /** Locks the file unless another program has locked it. Closes the channel if locking fails. */
    private static boolean tryLock(FileChannel channel) throws IOException {
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
