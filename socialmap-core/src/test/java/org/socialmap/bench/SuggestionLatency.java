package org.socialmap.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.socialmap.access.Audience;
import org.socialmap.dataset.DataSet;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.understanding.analysis.Deadline;

/**
 * Measures the latency of suggestions, letter by letter:
 * {@code mvn -Pbench -Dbench.main=org.socialmap.bench.SuggestionLatency -Dbench.sizes=100000}.
 */
public final class SuggestionLatency {
    private static final int WORDS = 2_000;
    private static final int SUGGESTIONS = 8;
    private static final long SEED = 20261125;

    private SuggestionLatency() {}

    /** Prints a row for each number of letters. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(System.getProperty("bench.sizes", "100000").split(",")[0]);
        DataSet all = NationalMap.of(size, false, SEED);
        DataSet dataSet = all.with(all.catalog().visibleTo(Audience.PUBLIC));
        try (SearchIndex index = new SearchIndex(dataSet);
                SearchSnapshot snapshot = index.acquire()) {
            System.out.printf(Locale.ROOT, "%,d options%n| letters | p50 ms | p99 ms |%n|---|---|---|%n", size);
            for (int letters = 1; letters <= 8; letters++) {
                List<String> typed = typed(letters);
                typed.forEach(text -> snapshot.suggest(text, SUGGESTIONS, Deadline.none()));
                long[] nanos = typed.stream()
                        .mapToLong(text -> {
                            long before = System.nanoTime();
                            snapshot.suggest(text, SUGGESTIONS, Deadline.none());
                            return System.nanoTime() - before;
                        })
                        .toArray();
                Arrays.sort(nanos);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.2f | %.2f |%n",
                        letters,
                        nanos[WORDS / 2] / 1e6,
                        nanos[WORDS * 99 / 100] / 1e6);
            }
        }
    }

    /** Returns prefixes of words with realistic frequencies, one in four with an error. */
    private static List<String> typed(int letters) {
        Random random = new Random(SEED);
        List<String> typed = new ArrayList<>();
        while (typed.size() < WORDS) {
            String word = NationalMap.word(1 + random.nextInt(1 + random.nextInt(5_000)));
            StringBuilder begun = new StringBuilder(word.substring(0, Math.min(letters, word.length())));
            if (random.nextInt(4) == 0 && begun.length() > 2) {
                begun.setCharAt(1 + random.nextInt(begun.length() - 1), 'x');
            }
            typed.add(begun.toString());
        }
        return typed;
    }
}
