package org.socialmap.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.socialmap.match.MatchResult;

/** What must never happen does not happen, for any query. A message names the row, never a text. */
class ForbiddenOutcomesTest {
    private static final JudgedMap UTRECHT = new JudgedMap("utrecht");
    private static final ForbiddenOutcomes OUTCOMES = new ForbiddenOutcomes(UTRECHT);

    @Test
    void nothingForbiddenHappens() throws IOException {
        assertThat(ForbiddenOutcomes.read().stream()
                        .flatMap(row -> OUTCOMES.in(OUTCOMES.match(row.language(), row.text()), row).stream()))
                .isEmpty();
    }

    @Test
    void noJudgedQueryPutsAnInspectorBeforeHelp() {
        JudgedSets sets = JudgedSets.read();
        Stream<String> found = Stream.concat(sets.frozen().stream(), sets.working().stream())
                .filter(query -> query.map().equals("utrecht"))
                .flatMap(query -> OUTCOMES.inspectorsBeforeHelp(OUTCOMES.match(query.language(), query.text())).stream()
                        .map(name -> query.id() + " " + name));
        assertThat(found).isEmpty();
    }

    @Test
    void theAnswerToAnotherTextIsCaught() throws IOException {
        List<ForbiddenOutcome> rows = ForbiddenOutcomes.read();
        MatchResult calm = OUTCOMES.match("nl", "ik wil nederlands leren");
        MatchResult danger = OUTCOMES.match("nl", "mijn baas slaat me, ik ben 17");

        assertThat(rows.stream().filter(row -> row.urgent().equals("danger")))
                .isNotEmpty()
                .allMatch(row -> !OUTCOMES.in(calm, row).isEmpty());
        assertThat(rows.stream().filter(row -> row.urgent().equals("none")))
                .isNotEmpty()
                .allMatch(row -> !OUTCOMES.in(danger, row).isEmpty());
        assertThat(OUTCOMES.in(danger, row("", "safety.violence", ""))).isNotEmpty();
        assertThat(OUTCOMES.in(danger, row("", "", "age=17"))).isNotEmpty();
        assertThat(OUTCOMES.in(danger, row("", "", "age=4"))).isEmpty();
    }

    private static ForbiddenOutcome row(String urgent, String needs, String facts) {
        return new ForbiddenOutcome(
                1,
                "nl",
                "",
                urgent,
                needs.isEmpty() ? List.of() : List.of(needs),
                Map.of(),
                facts.isEmpty() ? List.of() : List.of(facts));
    }
}
