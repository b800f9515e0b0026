package org.socialmap.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The quality of search results is at least that of the baseline. {@code mvn -Prelevance} prints details. */
class RelevanceTest {
    private static final Map<String, JudgedMap> MAPS = maps();
    private static final JudgedSets SETS = JudgedSets.read();
    private static final Evaluation NOW = Evaluation.of(SETS, new MapSearchEngine(MAPS), MAPS);

    private static Map<String, JudgedMap> maps() {
        Map<String, JudgedMap> maps = new HashMap<>();
        Evaluation.MAPS.forEach(name -> maps.put(name, new JudgedMap(name)));
        return maps;
    }

    /**
     * A service of grade 1 may be hidden from the public; one of a higher grade that nobody can find would make the
     * query unfair.
     */
    @Test
    void everyGoodServiceExists() {
        for (List<JudgedQuery> queries : List.of(SETS.frozen(), SETS.working())) {
            for (JudgedQuery query : queries) {
                query.grades()
                        .forEach((service, grade) -> assertThat(
                                        grade == 1 || MAPS.get(query.map()).count(service) > 0)
                                .as(query.id() + " " + service)
                                .isTrue());
            }
        }
        SETS.paraphrases()
                .forEach(paraphrase -> assertThat(MAPS.get(paraphrase.map()).count(paraphrase.service()))
                        .as(paraphrase.id())
                        .isPositive());
    }

    @Test
    void figuresMeetTheBaseline() {
        Baseline baseline = Baseline.read();
        assertThat(baseline.drops(NOW.frozen())).isEmpty();
        assertThat(baseline.drops(NOW.working())).isEmpty();
    }

    @Test
    void detectsAWorseSearch() {
        MapSearchEngine map = new MapSearchEngine(MAPS);
        SearchEngine upsideDown = (name, language, text) -> {
            List<String> answer = new ArrayList<>(map.answer(name, language, text));
            Collections.reverse(answer);
            return answer;
        };
        assertThat(Baseline.read().drops(new Report(SETS.working(), upsideDown, MAPS)))
                .anyMatch(drop -> drop.startsWith("all together"))
                .anyMatch(drop -> drop.startsWith("w"));
    }

    @Test
    void everyLanguageMeetsItsTargets() {
        for (Report report : List.of(NOW.frozen(), NOW.working())) {
            report.by(JudgedQuery::language).forEach((language, means) -> {
                assertThat(means.ndcg()).as(language).isGreaterThanOrEqualTo(0.87);
                assertThat(means.reciprocalRank()).as(language).isGreaterThanOrEqualTo(0.83);
                assertThat(means.recall()).as(language).isGreaterThanOrEqualTo(0.95);
                assertThat(means.empty()).as(language).isLessThanOrEqualTo(0.01);
            });
        }
    }

    @Test
    void refusedServicesAreNotOffered() {
        assertThat(NOW.lost()).isEmpty();
    }

    @Test
    void closedServicesAreNotOffered() {
        assertThat(HarmfulQueries.found(SETS.dangers(), MAPS)).isEmpty();
    }

    @Test
    void paraphrasesFindTheirService() {
        assertThat(NOW.paraphrasesFound()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void compoundsFindAService() {
        assertThat(NOW.frozen().firstIsGood("compound")).isGreaterThanOrEqualTo(0.95);
        assertThat(NOW.working().firstIsGood("compound")).isGreaterThanOrEqualTo(0.95);
    }
}
