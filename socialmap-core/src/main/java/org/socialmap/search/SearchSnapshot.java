package org.socialmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.socialmap.catalog.Schedule;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.catalog.Unit;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.understanding.Deadline;
import org.socialmap.understanding.Understanding;

/**
 * One audience's catalog at one moment, with its index. It proposes candidates; it never hides one that the evaluator
 * would show. Safe for use by many threads until it is closed.
 */
public final class SearchSnapshot implements AutoCloseable {
    private final Catalog catalog;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexReader counted;
    private final Wordings wordings;
    private final Dictionary dictionary;
    private final SegmentColumns columns;
    private final long token;

    SearchSnapshot(
            Catalog catalog,
            DirectoryReader reader,
            IndexReader counted,
            Wordings wordings,
            Dictionary dictionary,
            SegmentColumns columns,
            long token) {
        this.catalog = catalog;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // A cached query would outlive the request that asked it.
        this.searcher.setQueryCache(null);
        this.counted = counted;
        this.wordings = wordings;
        this.dictionary = dictionary;
        this.columns = columns;
        this.token = token;
    }

    /** The records that are in this index. */
    public Catalog catalog() {
        return catalog;
    }

    /** The rules of all options in it, and perhaps more. */
    public RuleTable rules() {
        return dictionary.rules();
    }

    /** The opening hours of all options in it, and perhaps more. */
    public Numbering<List<Schedule>> hours() {
        return dictionary.hours();
    }

    /** The units of all options in it, and perhaps more. */
    public Numbering<Unit> units() {
        return dictionary.units();
    }

    /** A number that stands for the index since it was last built anew: as long as it stays, scores stay. */
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
        Numbering<Token> tokens = dictionary.tokens();
        CandidateCollector collector = new CandidateCollector(query, tokens, columns, consumer);
        try {
            return new FacetCounts(
                    searcher.search(query(query), new OneCollector<>(collector)).counts(), tokens);
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    /**
     * The options whose words have some of the given ones in any language, whatever they are for and whether they are given
     * now.
     *
     * @return the rank of each: 0 if its name holds all words, more the fewer its words hold; nothing that happens to other
     *     options changes it
     */
    public Map<UUID, Integer> mentioning(String text, Deadline deadline) {
        Understanding read = understand(text, Set.copyOf(Name.words(text)), deadline);
        Map<UUID, Integer> ranks = new HashMap<>();
        collect(TextQuery.of(read, counted), (id, score) -> ranks.put(id, HeldWords.LAST_RANK));
        for (HeldWords held : HeldWords.of(read)) {
            collect(
                    held.query(),
                    (id, score) -> ranks.computeIfPresent(id, (same, rank) -> Math.min(rank, held.rank(score))));
        }
        return ranks;
    }

    private void collect(Query query, IdCollector.Consumer consumer) {
        try {
            searcher.search(query, new OneCollector<>(new IdCollector(columns, consumer)));
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    /**
     * What a text says, by the words of the data set and of the records in this index.
     *
     * @param asTyped words and phrases of it that are right as they are, and are not to be read as a fact
     * @throws org.socialmap.understanding.TimeLimitException if the time is over before it is read
     */
    public Understanding understand(String text, Set<String> asTyped, Deadline deadline) {
        return wordings.phrases().understand(text, asTyped, new IndexWords(reader, deadline), deadline);
    }

    /** A text with its compounds taken apart; empty if there is none in it. */
    public Optional<String> apart(String text) {
        return wordings.phrases().apart(text);
    }

    /**
     * How words that somebody began to type may go on: needs, services and organizations, in any language.
     *
     * @param limit how many at most
     */
    public List<Suggestion> suggest(String typed, int limit, Deadline deadline) {
        try {
            return new Suggester(wordings.needNames(), searcher, columns, catalog, deadline).suggest(typed, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    /** Gives it back; its memory goes when nobody holds it. */
    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        }
    }

    /** One more holder, if anybody still holds it. */
    boolean tryAcquire() {
        return reader.tryIncRef();
    }

    private Query query(CandidateQuery query) {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        bool.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (!query.needs().isEmpty()) {
            bool.add(anyOf(query.needs().stream().map(IndexFields::need).toList()), Occur.FILTER);
            query.text().ifPresent(text -> bool.add(TextQuery.of(text, counted), Occur.SHOULD));
        } else {
            query.text().ifPresent(text -> bool.add(said(text, query.meant()), Occur.MUST));
        }
        NeedProfile profile = query.profile();
        for (Wish wish : profile.required()) {
            if (!query.wished(wish).isEmpty()) {
                bool.add(certainlyLacks(wish, query.wished(wish)), Occur.MUST_NOT);
            }
        }
        List<Token> unasked = reservedUnasked(query);
        if (!unasked.isEmpty()) {
            bool.add(anyOf(unasked), Occur.MUST_NOT);
        }
        return bool.build();
    }

    /** What has its words, or answers what they mean. */
    private Query said(Understanding text, List<String> meant) {
        Query words = TextQuery.of(text, counted);
        if (meant.isEmpty()) {
            return words;
        }
        Query needs = anyOf(meant.stream().map(IndexFields::need).toList());
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(new BoostQuery(needs, 0), Occur.SHOULD)
                .build();
    }

    /** What is offered only when asked for needs to be asked for, by need or in words that say just that. */
    private List<Token> reservedUnasked(CandidateQuery query) {
        return wordings.taxonomy().terms().stream()
                .filter(TaxonomyTerm::onlyWhenAsked)
                .map(TaxonomyTerm::code)
                .filter(code -> !query.needs().contains(code))
                .filter(code -> !query.says(code))
                .map(IndexFields::reserved)
                .toList();
    }

    /** What is not on a list is missing for certain only where the list is known to be complete. */
    private static Query certainlyLacks(Wish wish, List<Token> tokens) {
        return new BooleanQuery.Builder()
                .add(
                        new TermQuery(new Term(
                                IndexFields.HAS, IndexFields.complete(wish).term())),
                        Occur.FILTER)
                .add(anyOf(tokens), Occur.MUST_NOT)
                .build();
    }

    private static Query anyOf(List<Token> tokens) {
        return new TermInSetQuery(
                IndexFields.HAS,
                tokens.stream().map(token -> new BytesRef(token.term())).toList());
    }
}
