package org.socialmap.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files of a data set, wherever they are. Paths are relative to the data set and may begin with {@code ../}. */
interface DataSetFiles {
    /** Returns the bytes of a file; empty if there is no such file. */
    Optional<byte[]> read(String path) throws IOException;

    /** Returns the names of the folders in a folder, sorted. */
    List<String> folders(String folder) throws IOException;

    /** Returns the names of the files in a folder, sorted; empty if there is no such folder. */
    Optional<List<String>> list(String folder) throws IOException;
}
