package org.socialmap.match.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ScoreWeights;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.index.Checkpoint;
import org.socialmap.search.index.IndexFolder;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.search.query.SearchSnapshot;

/** A variant that reopens its index after each change and trusts it without comparing it to the records. */
final class UncheckedIndexVariant implements Engine {
    private final IndexFolder folder;
    private DataSet dataSet;
    private SearchIndex index;
    private final UnitLevels levels = new UnitLevels();

    UncheckedIndexVariant(DataSet dataSet) {
        this.dataSet = dataSet;
        try {
            folder = new IndexFolder(
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "twin"),
                    checkpoint -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index = open();
    }

    /** Pretends that all records have the same version forever. */
    private SearchIndex open() {
        SearchIndex opened = SearchIndex.open(dataSet, reference -> 0, folder);
        opened.commit(new Checkpoint("twin", 1, 1));
        return opened;
    }

    @Override
    public MatchResult match(NeedProfile profile) {
        try (SearchSnapshot snapshot = index.acquire()) {
            return new Matcher(dataSet, snapshot, levels, Duration.ofSeconds(1), ScoreWeights.STANDARD)
                    .match(profile, TestMap.NOW, 1);
        }
    }

    @Override
    public void apply(List<Change> changes) {
        index.close();
        dataSet = dataSet.with(dataSet.catalog().with(changes).catalog());
        index = open();
    }

    @Override
    public void report(UUID unitId, CapacityReport report) {
        levels.update(new UnitLevel(unitId, 1, Optional.of(report), 1, List.of()));
    }

    @Override
    public void close() {
        index.close();
    }
}
