package org.socialmap.relevance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.socialmap.catalog.Offer;

/** Lucene with its stock analyzers and BM25 over all texts in the language of the query. */
final class PlainLucene implements SearchEngine, Closeable {
    private static final Map<String, Analyzer> ANALYZERS =
            Map.of("nl", new DutchAnalyzer(), "en", new EnglishAnalyzer(), "es", new SpanishAnalyzer());
    private static final int PAGE = 50;

    private final Map<String, JudgedMap> maps;
    private final Map<String, DirectoryReader> readers = new HashMap<>();

    PlainLucene(Map<String, JudgedMap> maps) throws IOException {
        this.maps = maps;
        for (Map.Entry<String, JudgedMap> map : maps.entrySet()) {
            for (Map.Entry<String, Analyzer> language : ANALYZERS.entrySet()) {
                ByteBuffersDirectory directory = new ByteBuffersDirectory();
                try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(language.getValue()))) {
                    for (Offer offer : map.getValue().offers()) {
                        writer.addDocument(document(offer, map.getValue(), language.getKey()));
                    }
                }
                readers.put(map.getKey() + language.getKey(), DirectoryReader.open(directory));
            }
        }
    }

    private static Document document(Offer offer, JudgedMap map, String language) {
        Document document = new Document();
        document.add(new StoredField("id", offer.service().id().toString()));
        Engines.texts(offer, map, language)
                .values()
                .forEach(text -> document.add(new TextField("text", text, Field.Store.NO)));
        return document;
    }

    @Override
    public List<String> answer(String map, String language, String text) {
        try {
            IndexSearcher searcher = new IndexSearcher(readers.get(map + language));
            org.apache.lucene.search.Query query =
                    new QueryBuilder(ANALYZERS.get(language)).createBooleanQuery("text", text, Occur.SHOULD);
            List<UUID> services = new ArrayList<>();
            if (query != null) {
                for (ScoreDoc hit : searcher.search(query, PAGE).scoreDocs) {
                    services.add(UUID.fromString(
                            searcher.storedFields().document(hit.doc).get("id")));
                }
            }
            return maps.get(map).names(services);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (DirectoryReader reader : readers.values()) {
            reader.close();
        }
    }
}
