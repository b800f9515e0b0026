package org.socialmap.bench;

import java.time.Duration;
import org.socialmap.access.Audience;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.dataset.DataSet;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.Totals;
import org.socialmap.match.engine.Matcher;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.search.query.SearchSnapshot;

/** The library, for one audience, with complete results: reasons, questions, near misses, facets. */
final class IndexContender implements Contender {
    private final DataSet dataSet;
    private final SearchIndex index;

    IndexContender(DataSet dataSet) {
        this.dataSet = dataSet;
        this.index = new SearchIndex(dataSet.with(dataSet.catalog().visibleTo(Audience.PUBLIC)));
    }

    @Override
    public Totals match(NeedProfile profile) {
        try (SearchSnapshot snapshot = index.acquire()) {
            return new Matcher(dataSet, snapshot, new UnitLevels(), Duration.ofMinutes(1), ScoreWeights.STANDARD)
                    .match(profile, profile.at().orElseThrow(), 1)
                    .totals();
        }
    }

    @Override
    public long indexBytes() {
        return index.bytes();
    }

    @Override
    public void close() {
        index.close();
    }
}
