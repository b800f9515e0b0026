package org.socialmap.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The quality of the result of a judged query, each figure from 0 to 1.
 *
 * @param ndcg the gain of the first five results relative to the maximum
 * @param reciprocalRank the reciprocal rank of the known item; empty if the query has none
 * @param recall the share of the good options that is among the first fifty
 * @param empty whether there was no result
 */
record Figures(double ndcg, OptionalDouble reciprocalRank, double recall, boolean empty) {
    private static final int TOP = 5;
    private static final int PAGE = 50;
    private static final int BEST = 3;
    private static final int GOOD = 2;

    static Figures of(JudgedQuery query, List<String> answer, JudgedMap map) {
        return new Figures(
                ndcg(query, answer, map), reciprocalRank(query, answer), recall(query, answer, map), answer.isEmpty());
    }

    private static double ndcg(JudgedQuery query, List<String> answer, JudgedMap map) {
        List<Integer> ideal = new ArrayList<>();
        query.grades().forEach((service, grade) -> {
            for (long i = 0; i < map.count(service); i++) {
                ideal.add(grade);
            }
        });
        ideal.sort((a, b) -> b - a);
        return gain(answer.stream().map(query::grade).toList()) / gain(ideal);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(TOP, grades.size()); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2.0);
        }
        return gain;
    }

    private static OptionalDouble reciprocalRank(JudgedQuery query, List<String> answer) {
        List<String> best = query.grades().entrySet().stream()
                .filter(grade -> grade.getValue() == BEST)
                .map(Map.Entry::getKey)
                .toList();
        if (best.size() != 1) {
            return OptionalDouble.empty();
        }
        int at = answer.indexOf(best.getFirst());
        return OptionalDouble.of(at < 0 ? 0 : 1.0 / (at + 1));
    }

    private static double recall(JudgedQuery query, List<String> answer, JudgedMap map) {
        long good = query.grades().entrySet().stream()
                .filter(grade -> grade.getValue() >= GOOD)
                .mapToLong(grade -> map.count(grade.getKey()))
                .sum();
        long found = answer.stream()
                .limit(PAGE)
                .filter(service -> query.grade(service) >= GOOD)
                .count();
        return good == 0 ? 1 : (double) found / good;
    }
}
