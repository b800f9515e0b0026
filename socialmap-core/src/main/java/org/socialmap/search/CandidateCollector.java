package org.socialmap.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
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
    private final Map<Long, String> needs = new HashMap<>();
    private final Map<Long, Integer> areas = new HashMap<>();
    private final Map<Wish, Map<Long, Integer>> wishes = new EnumMap<>(Wish.class);
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
        needs.clear();
        for (String need : query.needs()) {
            needs.put(ordinal(IndexFields.need(need)), need);
        }
        areas.clear();
        for (String area : query.areas()) {
            areas.put(ordinal(IndexFields.area(area)), 0);
        }
        for (Wish wish : INDEXED) {
            Map<Long, Integer> ranks = new HashMap<>();
            for (String token : query.wished(wish)) {
                ranks.putIfAbsent(ordinal(token), ranks.size());
            }
            wishes.put(wish, ranks);
        }
    }

    @Override
    public void collect(int document) throws IOException {
        if (!options.advanceExact(document)) {
            throw new IllegalStateException("a document without an option");
        }
        OptionPayload option = OptionPayload.read(options.binaryValue());
        Set<String> answered = new HashSet<>();
        Map<Wish, Integer> met = new EnumMap<>(Wish.class);
        boolean watched = false;
        int held = 0;
        if (tokens.advanceExact(document)) {
            for (int i = 0; i < tokens.docValueCount(); i++) {
                long ordinal = tokens.nextOrd();
                ordinals = ArrayUtil.grow(ordinals, held + 1);
                ordinals[held++] = (int) ordinal;
                if (needs.containsKey(ordinal)) {
                    answered.add(needs.get(ordinal));
                }
                watched |= areas.containsKey(ordinal);
                wishes.forEach((wish, ranks) -> {
                    if (ranks.containsKey(ordinal)) {
                        met.merge(wish, ranks.get(ordinal), Math::min);
                    }
                });
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
                watched));
        for (int i = 0; counted && i < held; i++) {
            counts[ordinals[i]]++;
        }
    }

    @Override
    public void finish() throws IOException {
        facets.add(counts, tokens);
    }

    /** The segment's number of a token; below zero, and never met, where the segment has no such token. */
    private long ordinal(String token) throws IOException {
        return tokens.lookupTerm(new BytesRef(token));
    }
}
