package org.socialmap.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The figures of a set of queries for one engine: by query, by language, by kind and overall. */
final class Report {
    private static final int MAX_SHOWN = 5;
    private static final int GOOD = 2;

    private final Map<JudgedQuery, Figures> byQuery = new LinkedHashMap<>();
    private final Map<JudgedQuery, List<String>> answers = new LinkedHashMap<>();

    Report(List<JudgedQuery> queries, SearchEngine engine, Map<String, JudgedMap> maps) {
        for (JudgedQuery query : queries) {
            List<String> answer = engine.answer(query.map(), query.language(), query.text());
            answers.put(query, answer);
            byQuery.put(query, Figures.of(query, answer, maps.get(query.map())));
        }
    }

    Map<JudgedQuery, Figures> byQuery() {
        return byQuery;
    }

    Means all() {
        return Means.of(byQuery.values());
    }

    Map<String, Means> by(Function<JudgedQuery, String> key) {
        Map<String, List<Figures>> groups = new TreeMap<>();
        byQuery.forEach((query, figures) -> groups.computeIfAbsent(key.apply(query), group -> new ArrayList<>())
                .add(figures));
        Map<String, Means> means = new TreeMap<>();
        groups.forEach((group, figures) -> means.put(group, Means.of(figures)));
        return means;
    }

    /** Returns the first results with their grades. */
    String first(JudgedQuery query) {
        return String.join(
                "; ",
                answers.get(query).stream()
                        .limit(MAX_SHOWN)
                        .map(service -> query.grade(service) + " " + service)
                        .toList());
    }

    /** Returns the share of the queries of a kind whose first result is good. */
    double firstIsGood(String kind) {
        Collection<JudgedQuery> asked = byQuery.keySet().stream()
                .filter(query -> query.kind().equals(kind))
                .toList();
        return asked.stream()
                .mapToInt(query -> answers.get(query).stream()
                        .findFirst()
                        .filter(service -> query.grade(service) >= GOOD)
                        .map(service -> 1)
                        .orElse(0))
                .average()
                .orElse(1);
    }
}
