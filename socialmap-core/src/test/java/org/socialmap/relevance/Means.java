package org.socialmap.relevance;

import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Means of figures over queries.
 *
 * @param empty the share of queries without a result
 */
record Means(int queries, double ndcg, double reciprocalRank, double recall, double empty) {
    static Means of(Collection<Figures> figures) {
        return new Means(
                figures.size(),
                mean(figures, Figures::ndcg),
                figures.stream()
                        .flatMapToDouble(figure -> figure.reciprocalRank().stream())
                        .average()
                        .orElse(1),
                mean(figures, Figures::recall),
                mean(figures, figure -> figure.empty() ? 1 : 0));
    }

    private static double mean(Collection<Figures> figures, ToDoubleFunction<Figures> figure) {
        return figures.stream().mapToDouble(figure).average().orElse(0);
    }

    String row(String label) {
        return String.format(
                Locale.ROOT,
                "| %-26s | %5d | %6.3f | %5.3f | %9.3f | %5.1f %% |",
                label,
                queries,
                ndcg,
                reciprocalRank,
                recall,
                100 * empty);
    }

    static String head(String label) {
        return String.format("| %-26s | asked | nDCG@5 |   MRR | recall@50 |   empty |", label)
                + "\n|----------------------------|-------|--------|-------|-----------|---------|";
    }
}
