package org.socialmap.search;

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
 * A folder that keeps an index from one start to the next.
 *
 * @param path the folder, for one program at a time; it is made if it is not there
 * @param isOurs whether the store has passed a checkpoint on the course that it is on now
 */
public record IndexFolder(Path path, Predicate<Checkpoint> isOurs) {
    private static final String WORDING = "wording";

    /** What a commit carries. */
    static Map<String, String> data(Checkpoint checkpoint, String wording) {
        Map<String, String> data = new HashMap<>(checkpoint.data());
        data.put(WORDING, wording);
        return data;
    }

    Directory open() throws IOException {
        PrivateFiles.createFolder(path);
        return new PrivateDirectory(FSDirectory.open(path));
    }

    /**
     * Whether the directory holds an index that can be followed on from: whole to the last byte, of this store, and made by
     * the same words.
     */
    boolean isSound(Directory directory, String wording) {
        try {
            return DirectoryReader.indexExists(directory) && isSoundIndex(directory, wording);
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it: it is made anew.
            return false;
        }
    }

    private boolean isSoundIndex(Directory directory, String wording) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            Optional<Checkpoint> checkpoint = Checkpoint.of(data);
            if (!wording.equals(data.get(WORDING)) || checkpoint.filter(isOurs).isEmpty()) {
                return false;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return true;
        }
    }
}
