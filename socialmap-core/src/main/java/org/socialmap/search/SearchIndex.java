package org.socialmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Vocabulary;
import org.socialmap.need.Wish;

/**
 * The index of one audience's catalog, in memory: one document per option. It proposes candidates; it never hides one
 * that the evaluator would show. Safe for use by many threads until it is closed.
 */
public final class SearchIndex implements AutoCloseable {
    private final Directory directory = new ByteBuffersDirectory();
    private final Map<String, Analyzer> analyzers = new LinkedHashMap<>();
    private final ClauseTable clauses = new ClauseTable();
    private final long token = new SecureRandom().nextLong();
    private final Taxonomy taxonomy;
    private final DirectoryReader reader;

    /**
     * Builds the index of a catalog.
     *
     * @param languages ISO 639 codes of the languages in which to search
     */
    public SearchIndex(Catalog catalog, Taxonomy taxonomy, Vocabulary vocabulary, List<String> languages) {
        this.taxonomy = taxonomy;
        languages.forEach(language -> analyzers.put(language, Analysis.forLanguage(language)));
        OptionDocument documents = new OptionDocument(vocabulary, taxonomy, languages, clauses);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(perField()))) {
            for (Offer offer : catalog.offers()) {
                writer.addDocument(documents.of(offer));
            }
            writer.commit();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("building the index in memory failed", e);
        }
    }

    /** The clauses of all rules in it. */
    public ClauseTable clauses() {
        return clauses;
    }

    /** A number that stands for this state of the index and no other. */
    public long token() {
        return token;
    }

    /**
     * Hands every candidate to the consumer, in no particular order.
     *
     * @param consumer takes a candidate and says whether it is to be counted
     * @return the facets of those that are
     */
    public FacetCounts candidates(CandidateQuery query, Predicate<Candidate> consumer) {
        FacetCounts facets = new FacetCounts();
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            // A cached query would outlive the request that asked it.
            searcher.setQueryCache(null);
            searcher.search(query(query), new OneCollector(query, consumer, facets));
            return facets;
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        } finally {
            analyzers.values().forEach(Analyzer::close);
        }
    }

    private Query query(CandidateQuery query) {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        bool.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (!query.needs().isEmpty()) {
            bool.add(anyOf(query.needs().stream().map(IndexFields::need).toList()), Occur.FILTER);
        }
        query.text()
                .ifPresent(text ->
                        bool.add(TextQuery.of(text, analyzers), query.needs().isEmpty() ? Occur.MUST : Occur.SHOULD));
        NeedProfile profile = query.profile();
        for (Wish wish : profile.required()) {
            if (!query.wished(wish).isEmpty()) {
                bool.add(certainlyLacks(wish, query.wished(wish)), Occur.MUST_NOT);
            }
        }
        List<String> unasked = reservedUnasked(query);
        if (!unasked.isEmpty()) {
            bool.add(anyOf(unasked), Occur.MUST_NOT);
        }
        return bool.build();
    }

    /** What is offered only when asked for needs to be asked for, by need or by its own words. */
    private List<String> reservedUnasked(CandidateQuery query) {
        return taxonomy.terms().stream()
                .filter(TaxonomyTerm::onlyWhenAsked)
                .filter(term -> !query.needs().contains(term.code()))
                .filter(term -> !isMentioned(term, query))
                .map(term -> IndexFields.reserved(term.code()))
                .toList();
    }

    private boolean isMentioned(TaxonomyTerm term, CandidateQuery query) {
        return query.text().isPresent()
                && Stream.concat(Stream.of(term.name()), term.synonyms().stream())
                        .flatMap(label -> label.byLanguage().entrySet().stream())
                        .filter(label -> analyzers.containsKey(label.getKey()))
                        .anyMatch(label -> {
                            Analyzer analyzer = analyzers.get(label.getKey());
                            List<String> said =
                                    Analysis.terms(analyzer, query.text().get());
                            return said.containsAll(Analysis.terms(analyzer, label.getValue()));
                        });
    }

    /** What is not on a list is missing for certain only where the list is known to be complete. */
    private static Query certainlyLacks(Wish wish, List<String> tokens) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.HAS, IndexFields.complete(wish))), Occur.FILTER)
                .add(anyOf(tokens), Occur.MUST_NOT)
                .build();
    }

    private static Query anyOf(List<String> tokens) {
        return new TermInSetQuery(
                IndexFields.HAS, tokens.stream().map(BytesRef::new).toList());
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
