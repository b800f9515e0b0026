package org.socialmap.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.Unit;
import org.socialmap.schedule.Schedule;
import org.socialmap.search.Facet;
import org.socialmap.search.FacetCounts;
import org.socialmap.search.Suggestion;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.IndexToken;
import org.socialmap.search.index.IndexedTerms;
import org.socialmap.search.index.MatchedTermCounter;
import org.socialmap.search.index.OrdinalTables;
import org.socialmap.search.index.Ordinals;
import org.socialmap.search.index.RuleTable;
import org.socialmap.search.index.SegmentColumns;
import org.socialmap.search.index.SingleThreadCollector;
import org.socialmap.search.index.SuggestibleName;
import org.socialmap.search.suggest.Suggester;
import org.socialmap.understanding.Understanding;
import org.socialmap.understanding.analysis.Deadline;

/**
 * One audience's catalog at one moment, with its index. It proposes candidates and never hides one that the evaluator
 * would show. Safe for use by many threads until it is closed.
 */
public final class SearchSnapshot implements AutoCloseable {
    private static final Map<String, Facet> FACETS_BY_KIND =
            Arrays.stream(Facet.values()).collect(Collectors.toUnmodifiableMap(IndexFields::kind, facet -> facet));

    private final Catalog catalog;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexReader statistics;
    private final AnalyzerSet wordings;
    private final OrdinalTables dictionary;
    private final SegmentColumns columns;
    private final long token;

    SearchSnapshot(
            Catalog catalog,
            DirectoryReader reader,
            IndexReader statistics,
            AnalyzerSet wordings,
            OrdinalTables dictionary,
            SegmentColumns columns,
            long token) {
        this.catalog = catalog;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // A cached query would outlive its request.
        this.searcher.setQueryCache(null);
        this.statistics = statistics;
        this.wordings = wordings;
        this.dictionary = dictionary;
        this.columns = columns;
        this.token = token;
    }

    /** Returns the records in this index. */
    public Catalog catalog() {
        return catalog;
    }

    /** Returns the rules of all options in this index, and possibly more. */
    public RuleTable rules() {
        return dictionary.rules();
    }

    /** Returns the opening hours of all options in this index, and possibly more. */
    public Ordinals<List<Schedule>> hours() {
        return dictionary.hours();
    }

    /** Returns the units of all options in this index, and possibly more. */
    public Ordinals<Unit> units() {
        return dictionary.units();
    }

    /** Returns a number that identifies the word statistics: scores are comparable while it stays the same. */
    public long token() {
        return token;
    }

    /**
     * Passes every candidate to a consumer, in no particular order.
     *
     * @param consumer accepts a candidate, and returns whether to count it
     * @return the facets of the counted candidates
     */
    public FacetCounts candidates(CandidateQuery query, Predicate<Candidate> consumer) {
        Ordinals<IndexToken> tokens = dictionary.tokens();
        CandidateCollector collector = new CandidateCollector(query, tokens, columns, consumer);
        try {
            int[] byToken = searcher.search(query(query), new SingleThreadCollector<>(collector))
                    .counts();
            return facets(byToken, tokens);
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    /** Groups the number of options with each token, by token number, into facets. */
    private static FacetCounts facets(int[] byToken, Ordinals<IndexToken> tokens) {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        for (int number = 0; number < byToken.length; number++) {
            if (byToken[number] > 0) {
                IndexToken token = tokens.get(number);
                Facet facet = FACETS_BY_KIND.get(token.kind());
                if (facet != null) {
                    counts.computeIfAbsent(facet, key -> new HashMap<>()).put(token.value(), byToken[number]);
                }
            }
        }
        return new FacetCounts(counts);
    }

    /**
     * Returns the options with some of the given words in any language, whatever their needs and whether or not they
     * are currently offered.
     *
     * @return the rank of each option: 0 if its name contains all words, higher the fewer words it contains;
     *     independent of other options
     */
    public Map<UUID, Integer> mentioning(String text, Deadline deadline) {
        Understanding understanding = understand(text, Set.copyOf(SuggestibleName.words(text)), deadline);
        Map<UUID, Integer> ranks = new HashMap<>();
        collect(TextQuery.of(understanding, statistics), (id, score) -> ranks.put(id, MatchedTermCounter.LAST_RANK));
        for (MatchedTermCounter words : MatchedTermCounter.of(understanding)) {
            collect(
                    words.query(),
                    (id, score) -> ranks.computeIfPresent(id, (same, rank) -> Math.min(rank, words.rank(score))));
        }
        return ranks;
    }

    private void collect(Query query, IdCollector.Consumer consumer) {
        try {
            searcher.search(query, new SingleThreadCollector<>(new IdCollector(columns, consumer)));
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    /**
     * Understands a text by the phrases of the data set and the words of the records in this index.
     *
     * @param asTyped words and phrases that are neither corrected nor understood as a fact
     * @throws org.socialmap.understanding.TimeLimitException if the time is over before the text is understood
     */
    public Understanding understand(String text, Set<String> asTyped, Deadline deadline) {
        return wordings.phrases().understand(text, asTyped, new IndexedTerms(reader, deadline), deadline);
    }

    /** Prepares to understand texts, unless that is done; takes seconds the first time. */
    public void prepareToUnderstand() {
        wordings.phrases().prepare();
    }

    /** Splits the compounds in a text; empty if it has none. */
    public Optional<String> splitCompounds(String text) {
        return wordings.phrases().splitCompounds(text);
    }

    /**
     * Completes what a person has typed: needs, services and organizations, in any language.
     *
     * @param limit the maximum number of suggestions
     */
    public List<Suggestion> suggest(String typed, int limit, Deadline deadline) {
        try {
            return new Suggester(wordings.needNames(), searcher, columns, catalog, deadline).suggest(typed, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    /** Releases this snapshot; its memory is freed when nobody holds it. */
    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        }
    }

    /** Adds a holder, unless the snapshot has been freed. */
    boolean tryAcquire() {
        return reader.tryIncRef();
    }

    private Query query(CandidateQuery query) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (!query.needs().isEmpty()) {
            builder.add(anyOf(query.needs().stream().map(IndexFields::need).toList()), Occur.FILTER);
            query.text().ifPresent(text -> builder.add(TextQuery.of(text, statistics), Occur.SHOULD));
        } else {
            query.text().ifPresent(text -> builder.add(textOrNeeds(text, query.meant()), Occur.MUST));
        }
        NeedProfile profile = query.profile();
        for (ServicePreference wish : profile.required()) {
            if (!query.preferred(wish).isEmpty()) {
                builder.add(knownToLack(wish, query.preferred(wish)), Occur.MUST_NOT);
            }
        }
        List<IndexToken> excluded = reservedTokens(query);
        if (!excluded.isEmpty()) {
            builder.add(anyOf(excluded), Occur.MUST_NOT);
        }
        return builder.build();
    }

    /** Matches options with the words, or with a need that they state. */
    private Query textOrNeeds(Understanding text, List<String> meant) {
        Query words = TextQuery.of(text, statistics);
        if (meant.isEmpty()) {
            return words;
        }
        Query needs = anyOf(meant.stream().map(IndexFields::need).toList());
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(new BoostQuery(needs, 0), Occur.SHOULD)
                .build();
    }

    /**
     * Returns the tokens of needs that are offered only on request and were not requested, neither by need nor by
     * words that state exactly that.
     */
    private List<IndexToken> reservedTokens(CandidateQuery query) {
        return wordings.taxonomy().terms().stream()
                .filter(TaxonomyTerm::onlyWhenAsked)
                .map(TaxonomyTerm::code)
                .filter(code -> !query.needs().contains(code))
                .filter(code -> !query.says(code))
                .map(IndexFields::reserved)
                .toList();
    }

    /** An entry is known to be missing only from a list that is known to be complete. */
    private static Query knownToLack(ServicePreference wish, List<IndexToken> tokens) {
        return new BooleanQuery.Builder()
                .add(
                        new TermQuery(new Term(
                                IndexFields.HAS, IndexFields.complete(wish).term())),
                        Occur.FILTER)
                .add(anyOf(tokens), Occur.MUST_NOT)
                .build();
    }

    private static Query anyOf(List<IndexToken> tokens) {
        return new TermInSetQuery(
                IndexFields.HAS,
                tokens.stream().map(token -> new BytesRef(token.term())).toList());
    }
}
