package org.socialmap.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the quality of search results. The judgements are those of the developers, until caseworkers have judged.
 *
 * <p>{@code mvn -Prelevance} prints the tables and the changes against the baseline. {@code -Drelevance=queries}
 * prints every query, {@code parts} the contribution of each part, {@code engines} the figures of other engines;
 * {@code agree} accepts the current figures as the baseline.
 */
public final class Relevance {
    private static final double MIN_REPORTED_CHANGE = 0.05;

    private Relevance() {}

    /** Prints the report that the first argument selects. */
    public static void main(String[] arguments) {
        String selection = arguments.length == 0 ? "tables" : arguments[0];
        Map<String, JudgedMap> maps = new LinkedHashMap<>();
        Evaluation.MAPS.forEach(name -> maps.put(name, new JudgedMap(name)));
        JudgedSets sets = JudgedSets.read();
        switch (selection) {
            case "parts" -> Ablation.print(sets, maps);
            case "engines" -> Engines.print(sets, maps);
            default -> tables(sets, maps, selection);
        }
    }

    private static void tables(JudgedSets sets, Map<String, JudgedMap> maps, String selection) {
        MapSearchEngine engine = new MapSearchEngine(maps);
        Evaluation evaluation = Evaluation.of(sets, engine, maps);
        System.out.println("The judgements are those of the makers, until caseworkers have judged.");
        print("frozen", evaluation.frozen());
        print("working", evaluation.working());
        System.out.println("\nparaphrases of the frozen set, service among the first five: "
                + percent(evaluation.paraphrasesFound()) + "; not found:");
        evaluation.missed().forEach(missed -> System.out.println("  " + missed.text() + " -> " + missed.service()));
        System.out.println("negations kept: "
                + percent(
                        1 - (double) evaluation.lost().size() / sets.negations().size()));
        evaluation
                .lost()
                .forEach(lost -> System.out.println("  lost: " + lost.id() + " " + lost.text() + " "
                        + engine.understood(lost.map(), lost.text()) + " -> "
                        + engine.answer(lost.map(), lost.language(), lost.text()).stream()
                                .limit(5)
                                .toList()));
        System.out.println("compounds whose first answer is a good door: "
                + percent(evaluation.frozen().firstIsGood("compound")) + " frozen, "
                + percent(evaluation.working().firstIsGood("compound")) + " working");
        List<String> dangers = HarmfulQueries.found(sets.dangers(), maps);
        System.out.println(
                "dangerous answers: " + dangers.size() + " of " + sets.dangers().size());
        dangers.forEach(danger -> System.out.println("  " + danger));
        if (selection.equals("agree")) {
            Baseline.write(evaluation.frozen(), evaluation.working());
        } else {
            List.of(evaluation.frozen(), evaluation.working())
                    .forEach(report -> queries(report, engine, selection.equals("queries")));
        }
    }

    private static void print(String set, Report report) {
        System.out.println("\n" + Means.head(set));
        report.by(JudgedQuery::map).forEach((map, means) -> System.out.println(means.row(map)));
        report.by(JudgedQuery::language).forEach((language, means) -> System.out.println(means.row(language)));
        report.by(JudgedQuery::kind).forEach((kind, means) -> System.out.println(means.row(kind)));
        System.out.println(report.all().row("all"));
    }

    private static void queries(Report report, MapSearchEngine engine, boolean all) {
        Baseline baseline = Baseline.read();
        report.byQuery().forEach((query, figures) -> {
            double change = figures.ndcg() - baseline.of(query, figures.ndcg());
            if (all || Math.abs(change) > MIN_REPORTED_CHANGE) {
                System.out.printf(
                        Locale.ROOT,
                        "%s %.2f (%+.2f) %s %s -> %s%n",
                        query.id(),
                        figures.ndcg(),
                        change,
                        query.text(),
                        engine.understood(query.map(), query.text()),
                        report.first(query));
            }
        });
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}
