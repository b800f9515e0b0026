package org.socialmap.search.query;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.socialmap.search.index.IndexToken;
import org.socialmap.search.index.Ordinals;
import org.socialmap.search.index.SegmentColumns;

/**
 * Passes every matching document to a consumer as a {@link Candidate}, and counts the tokens of those that the
 * consumer accepts. For one search on one thread.
 */
final class CandidateCollector extends SimpleCollector {
    private final boolean needsScores;
    private final QueryTokens watch;
    private final SegmentColumns columns;
    private final Predicate<Candidate> consumer;
    private final int[] counts;
    private final Candidate candidate = new Candidate();

    // Set for each segment before it is read.
    @SuppressWarnings("NullAway.Init")
    private Scorable scorer;

    CandidateCollector(
            CandidateQuery query, Ordinals<IndexToken> tokens, SegmentColumns columns, Predicate<Candidate> consumer) {
        this.needsScores = query.text().isPresent();
        this.watch = new QueryTokens(query, tokens);
        this.columns = columns;
        this.consumer = consumer;
        this.counts = new int[tokens.size()];
    }

    @Override
    public ScoreMode scoreMode() {
        return needsScores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void setScorer(Scorable segmentScorer) {
        scorer = segmentScorer;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        candidate.setSegment(columns.of(context.reader()));
    }

    @Override
    public void collect(int document) throws IOException {
        candidate.setDocument(document, needsScores ? scorer.score() : 0);
        watch.apply(candidate);
        if (consumer.test(candidate)) {
            for (int i = candidate.firstToken(); i < candidate.endOfTokens(); i++) {
                counts[candidate.token(i)]++;
            }
        }
    }

    /** Returns the number of accepted candidates with each token, by token number. */
    int[] counts() {
        return counts;
    }
}
