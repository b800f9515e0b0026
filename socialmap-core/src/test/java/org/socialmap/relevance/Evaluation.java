package org.socialmap.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All figures of one engine.
 *
 * @param missed paraphrases whose service is not among the first five results
 * @param lost negations that were ignored
 */
record Evaluation(Report frozen, Report working, List<Paraphrase> missed, List<Negation> lost, int paraphrases) {
    static final List<String> MAPS = List.of("utrecht", "example-city");
    private static final int TOP = 5;

    static Evaluation of(JudgedSets sets, SearchEngine engine, Map<String, JudgedMap> maps) {
        List<Paraphrase> missed = new ArrayList<>();
        for (Paraphrase paraphrase : sets.paraphrases()) {
            List<String> first = engine.answer(paraphrase.map(), paraphrase.language(), paraphrase.text()).stream()
                    .limit(TOP)
                    .toList();
            if (!first.contains(paraphrase.service())) {
                missed.add(paraphrase);
            }
        }
        List<Negation> lost = sets.negations().stream()
                .filter(negation ->
                        !negation.isKept(engine.answer(negation.map(), negation.language(), negation.text())))
                .toList();
        return new Evaluation(
                new Report(sets.frozen(), engine, maps),
                new Report(sets.working(), engine, maps),
                missed,
                lost,
                sets.paraphrases().size());
    }

    double paraphrasesFound() {
        return 1 - (double) missed.size() / paraphrases;
    }
}
