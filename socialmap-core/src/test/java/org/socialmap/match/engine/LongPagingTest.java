package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.socialmap.bench.NationalMap;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.dataset.DataSet;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ScoreWeights;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.query.BrokenIndexes;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.search.query.SearchSnapshot;

/** A client reads all pages of a long result while half of the records change. */
class LongPagingTest {
    private static final int CHANGES = 25;
    private static final int CHANGES_PER_PAGE = 200;

    /** Returns the page after the options seen so far. */
    private interface Pager {
        Page next(DataSet dataSet, SearchIndex index, int seen, Optional<String> cursor);
    }

    private record Page(List<UUID> options, Optional<String> cursor) {}

    @Law
    @Example
    void unchangedOptionsAreNeitherSkippedNorRepeated() {
        assertThat(fault(Depth.of(1_000, 100_000), LongPagingTest::byCursor)).isEmpty();
    }

    @Example
    void detectsPagingByNumber() {
        assertThat(fault(1_000, LongPagingTest::byNumber)).isPresent();
    }

    private static Optional<String> fault(int size, Pager pager) {
        DataSet dataSet = NationalMap.of(size, false, 42);
        ChangingRecords records = new ChangingRecords(dataSet.catalog(), new Random(7));
        List<UUID> seen = new ArrayList<>();
        try (SearchIndex index = BrokenIndexes.right(dataSet)) {
            int pages = size / NeedProfile.MAX_LIMIT;
            Optional<String> cursor = Optional.empty();
            int page = 0;
            do {
                Page next = pager.next(dataSet, index, seen.size(), cursor);
                seen.addAll(next.options());
                cursor = next.cursor();
                if (++page % Math.max(1, pages / CHANGES) == 0) {
                    index.apply(records.change(Math.max(CHANGES_PER_PAGE, size / CHANGES)));
                }
            } while (cursor.isPresent());
        }
        Set<UUID> expected = records.openAndUnchanged(NationalMap.DAY);
        List<UUID> stayed = seen.stream().filter(expected::contains).toList();
        Set<UUID> once = new HashSet<>(stayed);
        System.out.printf(
                Locale.ROOT,
                "paging: %,d options, %,d given on pages, %,d of them never changed%n",
                size,
                seen.size(),
                expected.size());
        return once.size() < stayed.size()
                ? Optional.of(stayed.size() - once.size() + " came twice")
                : once.size() < expected.size()
                        ? Optional.of(expected.size() - once.size() + " never came")
                        : Optional.empty();
    }

    private static Page byCursor(DataSet dataSet, SearchIndex index, int seen, Optional<String> cursor) {
        NeedProfile.Builder profile = profile(dataSet);
        cursor.ifPresent(profile::cursor);
        try (SearchSnapshot snapshot = index.acquire()) {
            MatchResult result = new Matcher(
                            dataSet, snapshot, new UnitLevels(), Duration.ofMinutes(1), ScoreWeights.STANDARD)
                    .match(profile.build(), NationalMap.NOON, 1);
            return new Page(
                    result.options().stream()
                            .map(option -> option.offer().serviceAtLocation().id())
                            .toList(),
                    result.nextCursor());
        }
    }

    /** A variant that pages by the number of options seen, as many do. */
    private static Page byNumber(DataSet dataSet, SearchIndex index, int seen, Optional<String> cursor) {
        List<UUID> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page page = byCursor(dataSet, index, 0, next);
            all.addAll(page.options());
            next = page.cursor();
        } while (next.isPresent());
        int end = Math.min(all.size(), seen + NeedProfile.MAX_LIMIT);
        return new Page(
                all.subList(Math.min(seen, end), end), end < all.size() ? Optional.of("more") : Optional.empty());
    }

    /** Every need, and words, so that all options are candidates with different scores. */
    private static NeedProfile.Builder profile(DataSet dataSet) {
        return NeedProfile.builder(Facts.none(dataSet.vocabulary()))
                .needs(IntStream.range(0, 200).mapToObj(i -> "need" + i).toList())
                .text(NationalMap.word(60) + " " + NationalMap.word(300))
                .locale(Locale.ENGLISH)
                .limit(NeedProfile.MAX_LIMIT);
    }
}
