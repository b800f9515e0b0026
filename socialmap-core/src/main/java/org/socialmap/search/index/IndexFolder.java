package org.socialmap.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.socialmap.files.PrivateFiles;

/**
 * A folder that stores an index across restarts.
 *
 * @param path the folder, for one program at a time; created if missing
 * @param isOurs whether a checkpoint belongs to the current history of the store
 */
public record IndexFolder(Path path, Predicate<Checkpoint> isOurs) {
    private static final String FINGERPRINT = "wording";

    /** Returns the user data of a commit. */
    public static Map<String, String> data(Checkpoint checkpoint, String fingerprint) {
        Map<String, String> data = new HashMap<>(checkpoint.userData());
        data.put(FINGERPRINT, fingerprint);
        return data;
    }

    public Directory open() throws IOException {
        PrivateFiles.createFolder(path);
        return new PrivateDirectory(FSDirectory.open(path));
    }

    /**
     * Returns whether the directory contains an index that can be updated: undamaged, of this store, and built with
     * the same analysis.
     */
    public boolean isSound(Directory directory, String fingerprint) {
        try {
            return DirectoryReader.indexExists(directory) && isSoundIndex(directory, fingerprint);
        } catch (IOException | RuntimeException e) {
            // Whatever the cause: the index is rebuilt.
            return false;
        }
    }

    private boolean isSoundIndex(Directory directory, String fingerprint) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            Optional<Checkpoint> checkpoint = Checkpoint.of(data);
            if (!fingerprint.equals(data.get(FINGERPRINT))
                    || checkpoint.filter(isOurs).isEmpty()) {
                return false;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return true;
        }
    }
}
