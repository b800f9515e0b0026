package org.socialmap.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The figures of a set of queries, asked of one engine: by query, by language, by kind and all together. */
final class Report {
    private final Map<JudgedQuery, Figures> byQuery = new LinkedHashMap<>();
    private final Map<JudgedQuery, List<String>> answers = new LinkedHashMap<>();

    Report(List<JudgedQuery> queries, Answering engine, Map<String, AskedMap> maps) {
        for (JudgedQuery query : queries) {
            List<String> answer = engine.answer(query.map(), query.language(), query.text());
            answers.put(query, answer);
            byQuery.put(query, Figures.of(query, answer, maps.get(query.map())));
        }
    }

    Map<JudgedQuery, Figures> byQuery() {
        return byQuery;
    }

    /** What came first, with grades. */
    String first(JudgedQuery query) {
        return String.join(
                "; ",
                answers.get(query).stream()
                        .limit(5)
                        .map(service -> query.grade(service) + " " + service)
                        .toList());
    }

    Means all() {
        return Means.of(byQuery.values());
    }

    Map<String, Means> by(Function<JudgedQuery, String> key) {
        Map<String, List<Figures>> groups = new TreeMap<>();
        byQuery.forEach((query, figures) -> groups.computeIfAbsent(key.apply(query), x -> new java.util.ArrayList<>())
                .add(figures));
        Map<String, Means> means = new TreeMap<>();
        groups.forEach((group, figures) -> means.put(group, Means.of(figures)));
        return means;
    }

    /**
     * Means over queries.
     *
     * @param empty the part of the queries without an answer
     */
    record Means(int queries, double ndcg, double reciprocalRank, double recall, double empty) {
        static Means of(java.util.Collection<Figures> figures) {
            return new Means(
                    figures.size(),
                    figures.stream().mapToDouble(Figures::ndcg).average().orElse(0),
                    figures.stream()
                            .flatMapToDouble(figure -> figure.reciprocalRank().stream())
                            .average()
                            .orElse(1),
                    figures.stream().mapToDouble(Figures::recall).average().orElse(0),
                    figures.stream()
                            .mapToDouble(figure -> figure.empty() ? 1 : 0)
                            .average()
                            .orElse(0));
        }

        String row(String label) {
            return String.format(
                    Locale.ROOT,
                    "| %-24s | %5d | %6.3f | %5.3f | %9.3f | %5.1f %% |",
                    label,
                    queries,
                    ndcg,
                    reciprocalRank,
                    recall,
                    100 * empty);
        }

        static String head(String label) {
            return String.format("| %-24s | asked | nDCG@5 |   MRR | recall@50 | empty   |", label)
                    + "\n|---|---|---|---|---|---|";
        }
    }
}
