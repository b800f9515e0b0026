package org.socialmap.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.record.Reference;
import org.socialmap.search.index.Checkpoint;
import org.socialmap.search.index.DocumentFingerprint;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.IndexFolder;
import org.socialmap.search.index.OptionDocument;
import org.socialmap.search.index.OptionTokens;
import org.socialmap.search.index.OrdinalTables;
import org.socialmap.search.index.RuleTable;
import org.socialmap.search.index.SegmentColumns;
import org.socialmap.search.index.TermStatistics;
import org.socialmap.understanding.analysis.WordLists;

/**
 * The index of one audience's catalog, in memory or in a folder, with one document per option. It follows the
 * catalog; each state can be searched as a {@link SearchSnapshot}. Safe for use by many threads; changes are
 * serialized.
 */
public final class SearchIndex implements AutoCloseable {
    /** For records with only one version. */
    private static final ToLongFunction<Reference> UNVERSIONED = reference -> 0;

    private final Directory directory;
    private final AnalyzerSet wordings;
    private final SegmentColumns columns;
    private final OrdinalTables dictionary;
    private final ReaderSource readers;
    private final OptionDocument optionDocument;
    private final IndexWriter writer;
    private TermStatistics statistics;
    private volatile SearchSnapshot current;
    private volatile boolean closed;

    /** Builds the index of a data set's catalog in memory. */
    public SearchIndex(DataSet dataSet) {
        this(dataSet, WordLists.BUILT_IN, new RuleTable(), DirectoryReader::open);
    }

    SearchIndex(DataSet dataSet, WordLists wordLists, RuleTable rules, ReaderSource readers) {
        this(dataSet, UNVERSIONED, new ByteBuffersDirectory(), (files, words) -> false, wordLists, rules, readers);
    }

    private SearchIndex(
            DataSet dataSet,
            ToLongFunction<Reference> versions,
            Directory directory,
            BiPredicate<Directory, String> isSound,
            WordLists wordLists,
            RuleTable rules,
            ReaderSource readers) {
        List<String> languages = dataSet.info().languages();
        this.wordings = new AnalyzerSet(dataSet, wordLists);
        OptionTokens tokens = new OptionTokens(dataSet.vocabulary(), dataSet.taxonomy());
        this.dictionary = new OrdinalTables(rules);
        this.columns = new SegmentColumns(tokens, dictionary);
        this.readers = readers;
        this.optionDocument = new OptionDocument(languages, tokens);
        this.directory = directory;
        try {
            boolean isUsable = isSound.test(directory, wordings.fingerprint());
            if (!isUsable) {
                deleteFiles(directory);
            }
            VectorModuleWarning.load();
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(wordings.analyzer()).setMergeScheduler(new SerialMergeScheduler()));
        } catch (IOException e) {
            throw new UncheckedIOException("building the index failed", e);
        }
        try {
            reconcile(dataSet.catalog(), versions);
            statistics = new TermStatistics(readers.open(writer));
            current = snapshot(dataSet.catalog());
        } catch (IOException e) {
            rollBack(e);
            throw new UncheckedIOException("building the index failed", e);
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /**
     * Opens the index in a folder and updates it to a data set's catalog. Rebuilds an index that is damaged, belongs
     * to another store or was built with another analysis.
     *
     * @param versions the version of each record; records with an unchanged version are not indexed again
     * @throws UncheckedIOException if the folder cannot be used
     */
    public static SearchIndex open(DataSet dataSet, ToLongFunction<Reference> versions, IndexFolder folder) {
        try {
            Directory directory = folder.open();
            try {
                return new SearchIndex(
                        dataSet,
                        versions,
                        directory,
                        folder::isSound,
                        WordLists.BUILT_IN,
                        new RuleTable(),
                        DirectoryReader::open);
            } catch (RuntimeException | Error e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the index cannot be used", e);
        }
    }

    /**
     * Returns the current state. The caller closes it.
     *
     * @throws IllegalStateException if the index is closed
     */
    public SearchSnapshot acquire() {
        while (!closed) {
            SearchSnapshot snapshot = current;
            if (snapshot.tryAcquire()) {
                return snapshot;
            }
        }
        throw new IllegalStateException("the index is closed");
    }

    /**
     * Applies changes to the catalog and the index, at a cost proportional to the records they affect. Running
     * matches keep their snapshot.
     *
     * @throws org.socialmap.catalog.ReferenceException if a record would refer to a missing one; nothing is changed
     *     then
     * @throws UncheckedIOException if the index cannot be written; it then only serves its earlier state
     */
    public void apply(Collection<? extends Change> changes) {
        apply(changes, UNVERSIONED);
    }

    /**
     * Applies changes to versioned records.
     *
     * @param versions the version of each record after the changes
     */
    public synchronized void apply(Collection<? extends Change> changes, ToLongFunction<Reference> versions) {
        Catalog.ChangeResult changed = current.catalog().with(changes);
        try {
            for (UUID id : changed.offers()) {
                Optional<Offer> offer = changed.catalog().findOffer(id);
                if (offer.isPresent()) {
                    writer.updateDocument(
                            OptionDocument.key(id),
                            optionDocument.of(offer.get(), DocumentFingerprint.of(offer.get(), versions)));
                } else {
                    writer.deleteDocuments(OptionDocument.key(id));
                }
            }
            SearchSnapshot old = current;
            current = snapshot(changed.catalog());
            old.close();
        } catch (IOException e) {
            throw new UncheckedIOException("changing the index failed", e);
        } catch (AlreadyClosedException e) {
            // The writer closes itself at its first failure.
            throw new UncheckedIOException("changing the index failed", new IOException(e));
        }
    }

    /**
     * Makes the current state durable, so that the next start finds it.
     *
     * @throws UncheckedIOException if the index cannot be written; it then only serves its earlier state
     */
    public synchronized void commit(Checkpoint checkpoint) {
        try {
            if (!writer.hasUncommittedChanges()) {
                return;
            }
            writer.setLiveCommitData(
                    IndexFolder.data(checkpoint, wordings.fingerprint()).entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("writing the index failed", e);
        } catch (AlreadyClosedException e) {
            throw new UncheckedIOException("writing the index failed", new IOException(e));
        }
    }

    /** Returns the size of the index in bytes, without the records. */
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("measuring the index failed", e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (directory) {
            current.close();
            statistics.close();
            // Uncommitted changes are indexed again at the next start.
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        } finally {
            wordings.close();
        }
    }

    /** Releases the folder, which an open writer would lock forever. */
    private void rollBack(Throwable cause) {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
        wordings.close();
    }

    /** Opens a reader on the current state of a writer. */
    interface ReaderSource {
        DirectoryReader open(IndexWriter writer) throws IOException;
    }

    private static void deleteFiles(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    /** Updates the index to the catalog, whatever it contains: only differences are indexed. */
    private void reconcile(Catalog catalog, ToLongFunction<Reference> versions) throws IOException {
        Set<UUID> unchanged = new HashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                reconcile(leaf.reader(), catalog, versions, unchanged);
            }
        }
        for (Offer offer : catalog.offers()) {
            if (!unchanged.contains(offer.serviceAtLocation().id())) {
                writer.addDocument(optionDocument.of(offer, DocumentFingerprint.of(offer, versions)));
            }
        }
    }

    private void reconcile(LeafReader segment, Catalog catalog, ToLongFunction<Reference> versions, Set<UUID> unchanged)
            throws IOException {
        BinaryDocValues ids = DocValues.getBinary(segment, IndexFields.OPTION);
        NumericDocValues stamps = DocValues.getNumeric(segment, IndexFields.STAMP);
        for (int document = 0; document < segment.maxDoc(); document++) {
            boolean isLive =
                    segment.getLiveDocs() == null || segment.getLiveDocs().get(document);
            if (isLive && ids.advanceExact(document) && stamps.advanceExact(document)) {
                UUID id = OptionDocument.id(ids.binaryValue());
                Optional<Offer> offer = catalog.findOffer(id);
                long stamp = stamps.longValue();
                if (offer.isPresent() && DocumentFingerprint.of(offer.get(), versions) == stamp) {
                    unchanged.add(id);
                } else {
                    writer.deleteDocuments(OptionDocument.key(id));
                }
            }
        }
    }

    private SearchSnapshot snapshot(Catalog catalog) throws IOException {
        DirectoryReader reader = readers.open(writer);
        columns.build(reader, catalog);
        if (statistics.areOutgrownBy(reader)) {
            statistics.close();
            statistics = new TermStatistics(readers.open(writer));
        }
        return new SearchSnapshot(
                catalog, reader, statistics.heldBy(reader), wordings, dictionary, columns, statistics.token());
    }
}
