package org.socialmap.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints how well people's words are answered. */
public final class Relevance {
    private Relevance() {}

    /** Prints the tables; with an argument also each query of which the nDCG@5 is below it. */
    public static void main(String[] arguments) {
        Map<String, AskedMap> maps = new LinkedHashMap<>();
        List.of("utrecht", "example-city").forEach(name -> maps.put(name, new AskedMap(name)));
        MatchAnswering engine = new MatchAnswering(maps);
        double below = arguments.length == 0 ? 0 : Double.parseDouble(arguments[0]);
        print("frozen", new Report(JudgedSets.frozen(), engine, maps), below, engine);
        print("working", new Report(JudgedSets.working(), engine, maps), below, engine);
        List<Paraphrase> paraphrases = JudgedSets.paraphrases();
        int found = 0;
        for (Paraphrase paraphrase : paraphrases) {
            List<String> first = engine.answer(paraphrase.map(), paraphrase.language(), paraphrase.text()).stream()
                    .limit(5)
                    .toList();
            if (first.contains(paraphrase.service())) {
                found++;
            } else {
                System.out.println("not found: " + paraphrase.text() + " -> " + paraphrase.service());
            }
        }
        System.out.printf("paraphrases found among the first five: %d of %d%n", found, paraphrases.size());
    }

    private static void print(String set, Report report, double below, MatchAnswering engine) {
        System.out.println("\n" + Report.Means.head(set));
        report.by(JudgedQuery::language).forEach((language, means) -> System.out.println(means.row(language)));
        report.by(JudgedQuery::kind).forEach((kind, means) -> System.out.println(means.row(kind)));
        System.out.println(report.all().row("all"));
        report.byQuery().forEach((query, figures) -> {
            if (figures.ndcg() < below || below > 0 && figures.reciprocalRank().orElse(1) < 1) {
                System.out.printf(
                        "%s %.2f %s %s -> %s%n",
                        query.id(),
                        figures.ndcg(),
                        query.text(),
                        engine.read(query.map(), query.text()),
                        report.first(query));
            }
        });
    }
}
