package org.socialmap.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how well people's words are answered. The judgements are those of the makers, until caseworkers have judged.
 *
 * <p>{@code mvn -Prelevance}: the tables, and what fell or rose against the baseline. With {@code -Drelevance=queries} every query,
 * with {@code parts} what each part earns, with {@code engines} what others answer, with {@code agree} the baseline becomes what is.
 */
public final class Relevance {
    private static final double WORTH_TELLING = 0.05;

    private Relevance() {}

    /** Prints what the first argument asks for. */
    public static void main(String[] arguments) {
        String wanted = arguments.length == 0 ? "tables" : arguments[0];
        Map<String, AskedMap> maps = new LinkedHashMap<>();
        Evaluation.MAPS.forEach(name -> maps.put(name, new AskedMap(name)));
        JudgedSets sets = JudgedSets.read();
        switch (wanted) {
            case "parts" -> Parts.print(sets, maps);
            case "engines" -> Engines.print(sets, maps);
            default -> tables(sets, maps, wanted);
        }
    }

    private static void tables(JudgedSets sets, Map<String, AskedMap> maps, String wanted) {
        MatchAnswering engine = new MatchAnswering(maps);
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
                        + engine.read(lost.map(), lost.text()) + " -> "
                        + engine.answer(lost.map(), lost.language(), lost.text()).stream()
                                .limit(5)
                                .toList()));
        System.out.println("compounds whose first answer is a good door: "
                + percent(evaluation.frozen().firstIsGood("compound")) + " frozen, "
                + percent(evaluation.working().firstIsGood("compound")) + " working");
        List<String> dangers = Dangers.found(sets.dangers(), maps);
        System.out.println(
                "dangerous answers: " + dangers.size() + " of " + sets.dangers().size());
        dangers.forEach(danger -> System.out.println("  " + danger));
        if (wanted.equals("agree")) {
            Baseline.write(evaluation.frozen(), evaluation.working());
        } else {
            List.of(evaluation.frozen(), evaluation.working())
                    .forEach(report -> queries(report, engine, wanted.equals("queries")));
        }
    }

    private static void print(String set, Report report) {
        System.out.println("\n" + Means.head(set));
        report.by(JudgedQuery::map).forEach((map, means) -> System.out.println(means.row(map)));
        report.by(JudgedQuery::language).forEach((language, means) -> System.out.println(means.row(language)));
        report.by(JudgedQuery::kind).forEach((kind, means) -> System.out.println(means.row(kind)));
        System.out.println(report.all().row("all"));
    }

    private static void queries(Report report, MatchAnswering engine, boolean all) {
        Baseline baseline = Baseline.read();
        report.byQuery().forEach((query, figures) -> {
            double change = figures.ndcg() - baseline.of(query, figures.ndcg());
            if (all || Math.abs(change) > WORTH_TELLING) {
                System.out.printf(
                        Locale.ROOT,
                        "%s %.2f (%+.2f) %s %s -> %s%n",
                        query.id(),
                        figures.ndcg(),
                        change,
                        query.text(),
                        engine.read(query.map(), query.text()),
                        report.first(query));
            }
        });
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}
