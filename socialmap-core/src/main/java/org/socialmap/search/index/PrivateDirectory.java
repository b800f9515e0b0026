package org.socialmap.search.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.socialmap.files.PrivateFiles;

/** An index directory whose files only the user of the program can read. */
final class PrivateDirectory extends FilterDirectory {
    private final Path folder;

    PrivateDirectory(FSDirectory files) {
        super(files);
        this.folder = files.getDirectory();
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return restricted(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return restricted(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        Lock lock = super.obtainLock(name);
        PrivateFiles.restrictOnly(folder.resolve(name));
        return lock;
    }

    private IndexOutput restricted(IndexOutput output) {
        PrivateFiles.restrictOnly(folder.resolve(output.getName()));
        return output;
    }
}
