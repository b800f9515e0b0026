package org.socialmap.search.query;

import java.io.IOException;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.socialmap.search.index.SegmentColumns;

/** Passes the ids of matching options, with their scores, to a consumer. For one search on one thread. */
final class IdCollector extends SimpleCollector {
    private final SegmentColumns columns;
    private final Consumer consumer;
    private final Candidate candidate = new Candidate();

    // Set for each segment before it is read.
    @SuppressWarnings("NullAway.Init")
    private Scorable scorer;

    IdCollector(SegmentColumns columns, Consumer consumer) {
        this.columns = columns;
        this.consumer = consumer;
    }

    /** Accepts a match. */
    interface Consumer {
        void accept(UUID id, float score);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public void setScorer(Scorable ofSegment) {
        scorer = ofSegment;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        candidate.setSegment(columns.of(context.reader()));
    }

    @Override
    public void collect(int document) throws IOException {
        candidate.setDocument(document, 0);
        consumer.accept(candidate.id(), scorer.score());
    }
}
