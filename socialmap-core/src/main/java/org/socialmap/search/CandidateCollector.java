package org.socialmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.socialmap.need.Wish;

/**
 * Hands every matching document to a consumer as a {@link Candidate}, and counts the tokens of those that it wants counted.
 * For one search on one thread.
 */
final class CandidateCollector extends SimpleCollector {
    private static final List<Wish> INDEXED = List.of(Wish.LANGUAGES, Wish.CHANNELS, Wish.STAFF_GENDERS);

    private final CandidateQuery query;
    private final Predicate<Candidate> consumer;
    private final FacetCounts facets;
    private BinaryDocValues options = DocValues.emptyBinary();
    private SortedSetDocValues tokens = DocValues.emptySortedSet();
    private final List<Watched> watched = new ArrayList<>();
    private int[] watchedByOrdinal = new int[0];
    private int[] counts = new int[0];
    private int[] ordinals = new int[16];
    private Scorable scorer;

    CandidateCollector(CandidateQuery query, Predicate<Candidate> consumer, FacetCounts facets) {
        this.query = query;
        this.consumer = consumer;
        this.facets = facets;
    }

    @Override
    public ScoreMode scoreMode() {
        return query.text().isPresent() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void setScorer(Scorable segmentScorer) {
        scorer = segmentScorer;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        options = DocValues.getBinary(context.reader(), IndexFields.OPTION);
        tokens = DocValues.getSortedSet(context.reader(), IndexFields.HAS);
        counts = new int[Math.toIntExact(tokens.getValueCount())];
        watched.clear();
        watchedByOrdinal = new int[counts.length];
        for (String need : query.needs()) {
            watch(IndexFields.need(need), new Watched.Need(need));
        }
        for (String area : query.areas()) {
            watch(IndexFields.area(area), new Watched.Area());
        }
        for (Wish wish : INDEXED) {
            List<String> wished = query.wished(wish);
            for (int rank = wished.size() - 1; rank >= 0; rank--) {
                watch(wished.get(rank), new Watched.Wished(wish, rank));
            }
        }
    }

    /** What a token of the index means to this query. */
    private sealed interface Watched {
        record Need(String code) implements Watched {}

        record Area() implements Watched {}

        record Wished(Wish wish, int rank) implements Watched {}
    }

    private void watch(String token, Watched meaning) throws IOException {
        long ordinal = tokens.lookupTerm(new BytesRef(token));
        // Below zero: nothing in this segment has the token.
        if (ordinal >= 0) {
            watched.add(meaning);
            watchedByOrdinal[(int) ordinal] = watched.size();
        }
    }

    @Override
    public void collect(int document) throws IOException {
        if (!options.advanceExact(document)) {
            throw new IllegalStateException("a document without an option");
        }
        OptionPayload option = OptionPayload.read(options.binaryValue());
        Set<String> answered = Set.of();
        Map<Wish, Integer> met = Map.of();
        boolean inWatchedArea = false;
        int held = 0;
        if (tokens.advanceExact(document)) {
            for (int i = tokens.docValueCount(); i > 0; i--) {
                int ordinal = (int) tokens.nextOrd();
                ordinals = ArrayUtil.grow(ordinals, held + 1);
                ordinals[held++] = ordinal;
                if (watchedByOrdinal[ordinal] == 0) {
                    continue;
                }
                switch (watched.get(watchedByOrdinal[ordinal] - 1)) {
                    case Watched.Need need -> {
                        answered = answered.isEmpty() ? new HashSet<>() : answered;
                        answered.add(need.code());
                    }
                    case Watched.Area area -> inWatchedArea = true;
                    case Watched.Wished wished -> {
                        met = met.isEmpty() ? new EnumMap<>(Wish.class) : met;
                        met.merge(wished.wish(), wished.rank(), Math::min);
                    }
                }
            }
        }
        boolean counted = consumer.test(new Candidate(
                option.id(),
                option.service(),
                option.units(),
                option.validity(),
                option.offered(),
                option.inspects(),
                option.doubtful(),
                option.point(),
                query.text().isPresent() ? scorer.score() : 0,
                answered,
                met,
                inWatchedArea));
        for (int i = 0; counted && i < held; i++) {
            counts[ordinals[i]]++;
        }
    }

    @Override
    public void finish() throws IOException {
        facets.add(counts, tokens);
    }
}
