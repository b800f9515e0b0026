package org.socialmap.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the ids of the options that a query finds. For one search on one thread. */
final class IdCollector extends SimpleCollector {
    private final Set<UUID> ids = new HashSet<>();
    private final SegmentColumns columns;
    private final Candidate candidate = new Candidate();

    IdCollector(SegmentColumns columns) {
        this.columns = columns;
    }

    Set<UUID> collected() {
        return ids;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        candidate.enter(columns.of(context.reader()));
    }

    @Override
    public void collect(int document) throws IOException {
        candidate.move(document, 0);
        ids.add(candidate.id());
    }
}
