package org.socialmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.need.Vocabulary;

/**
 * The index of one audience's catalog, in memory: one document per option. It follows the catalog; each state can be asked
 * as a {@link SearchSnapshot}. Safe for use by many threads; changes come one after another.
 */
public final class SearchIndex implements AutoCloseable {
    private final Directory directory = new ByteBuffersDirectory();
    private final Map<String, Analyzer> analyzers = new LinkedHashMap<>();
    private final SegmentColumns columns = new SegmentColumns();
    private final Dictionary dictionary;
    private final ReaderSource readers;
    private final long token = new SecureRandom().nextLong();
    private final Taxonomy taxonomy;
    private final OptionDocument documents;
    private final IndexWriter writer;
    private final DirectoryReader statistics;
    private volatile SearchSnapshot current;
    private volatile boolean closed;

    /**
     * Builds the index of a catalog.
     *
     * @param languages ISO 639 codes of the languages in which to search
     */
    public SearchIndex(Catalog catalog, Taxonomy taxonomy, Vocabulary vocabulary, List<String> languages) {
        this(catalog, taxonomy, vocabulary, languages, new RuleTable(), DirectoryReader::open);
    }

    SearchIndex(
            Catalog catalog,
            Taxonomy taxonomy,
            Vocabulary vocabulary,
            List<String> languages,
            RuleTable rules,
            ReaderSource readers) {
        this.dictionary = new Dictionary(rules);
        this.readers = readers;
        languages.forEach(language -> analyzers.put(language, Analysis.forLanguage(language)));
        this.taxonomy = taxonomy;
        this.documents = new OptionDocument(vocabulary, taxonomy, languages, dictionary);
        try {
            writer = new IndexWriter(
                    directory, new IndexWriterConfig(perField()).setMergeScheduler(new SerialMergeScheduler()));
            for (Offer offer : catalog.offers()) {
                writer.addDocument(documents.of(offer));
            }
            statistics = readers.open(writer);
            current = snapshot(catalog);
        } catch (IOException e) {
            throw new UncheckedIOException("building the index in memory failed", e);
        }
    }

    /**
     * The present state; whoever asks for it closes it.
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
     * Follows the catalog through some changes, at a cost of what they touch. Answers under way keep the state they began
     * with.
     *
     * @throws org.socialmap.catalog.ReferenceException if a record would hang on nothing; nothing was changed then
     */
    public synchronized void apply(Collection<? extends Change> changes) {
        Catalog.Changed changed = current.catalog().with(changes);
        try {
            for (UUID id : changed.offers()) {
                Optional<Offer> offer = changed.catalog().findOffer(id);
                if (offer.isPresent()) {
                    writer.updateDocument(OptionDocument.key(id), documents.of(offer.get()));
                } else {
                    writer.deleteDocuments(OptionDocument.key(id));
                }
            }
            SearchSnapshot old = current;
            current = snapshot(changed.catalog());
            old.close();
        } catch (IOException e) {
            throw new UncheckedIOException("changing the index in memory failed", e);
        }
    }

    /** The size of the index in memory, in bytes, without the records. */
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("measuring the index in memory failed", e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        current.close();
        try {
            statistics.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        } finally {
            analyzers.values().forEach(Analyzer::close);
        }
    }

    /** Opens the present state of what was written. */
    interface ReaderSource {
        DirectoryReader open(IndexWriter writer) throws IOException;
    }

    private SearchSnapshot snapshot(Catalog catalog) throws IOException {
        DirectoryReader reader = readers.open(writer);
        columns.warm(reader);
        FrozenSearcher searcher = new FrozenSearcher(reader, new IndexSearcher(statistics));
        return new SearchSnapshot(catalog, reader, searcher, taxonomy, analyzers, dictionary, columns, token);
    }

    private Analyzer perField() {
        Map<String, Analyzer> fields = new LinkedHashMap<>();
        analyzers.forEach((language, analyzer) -> {
            for (String field :
                    List.of(IndexFields.NEED_LABELS, IndexFields.EXAMPLES, IndexFields.NAME, IndexFields.DESCRIPTION)) {
                fields.put(IndexFields.inLanguage(field, language), analyzer);
            }
        });
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }
}
