package org.socialmap.understanding.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.exchange.DataSetReader;

/** The examples of the data set are complete and consistent. A message names the file and the row, never a text. */
class ExamplesTest {
    private static final Path FOLDER = Path.of("..", "datasets", "utrecht");
    private static final DataSet DATA_SET = DataSetReader.read(FOLDER).orThrow();
    private static final Set<String> KINDS = Set.of("", "danger", "suicide", "medical", "minor");
    private static final int PER_NEED = 60;
    private static final int PER_NEED_IN_OTHERS = 15;
    private static final int PER_KIND = 150;
    private static final int PER_KIND_IN_OTHERS = 40;
    private static final int NOTHING = 400;
    private static final int NOTHING_IN_OTHERS = 50;
    /** Languages that have only begun: plain sentences are read. */
    private static final Set<String> BEGUN = Set.of("am", "de", "fa", "fr", "it", "so", "th", "ti", "zh");

    private static final int PER_NEED_IN_BEGUN = 3;
    private static final int PER_KIND_IN_BEGUN = 5;
    private static final int NOTHING_IN_BEGUN = 20;

    private static List<LabeledText> examples;

    @BeforeAll
    static void read() throws IOException {
        examples = ExampleFiles.read(FOLDER);
    }

    @Test
    void everyLabelIsKnown() {
        Set<String> codes =
                DATA_SET.taxonomy().terms().stream().map(TaxonomyTerm::code).collect(Collectors.toSet());
        Set<String> faults = new TreeSet<>();
        for (LabeledText example : examples) {
            if (!codes.containsAll(example.needs()) || !KINDS.contains(example.urgent())) {
                faults.add(example.id());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noTextIsGivenTwiceInALanguage() {
        Set<String> seen = new HashSet<>();
        assertThat(examples.stream()
                        .filter(example -> !seen.add(example.language() + " " + example.text()))
                        .map(LabeledText::id))
                .isEmpty();
    }

    @Test
    void everyFileIsNamedByTheFirstNeedOfItsRows() {
        assertThat(examples.stream()
                        .filter(example -> !example.id()
                                .startsWith(example.language() + "/"
                                        + (example.needs().isEmpty()
                                                ? "nothing"
                                                : example.needs().getFirst())
                                        + ".csv:"))
                        .map(LabeledText::id))
                .isEmpty();
    }

    @Test
    void everyNeedAndEveryKindOfDangerHasEnoughInEachLanguage() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        examples.forEach(example -> {
            Map<String, Integer> ofLanguage = counts.computeIfAbsent(example.language(), any -> new HashMap<>());
            example.needs().forEach(need -> ofLanguage.merge(need, 1, Integer::sum));
            ofLanguage.merge(example.urgent(), 1, Integer::sum);
            ofLanguage.merge(LabeledText.NONE, example.needs().isEmpty() ? 1 : 0, Integer::sum);
        });
        assertThat(counts).hasSize(21);
        Set<String> few = new TreeSet<>();
        counts.forEach((language, ofLanguage) -> {
            DATA_SET.taxonomy()
                    .terms()
                    .forEach(term -> require(
                            few,
                            language,
                            term.code(),
                            ofLanguage,
                            minimum(language, PER_NEED, PER_NEED_IN_OTHERS, PER_NEED_IN_BEGUN)));
            KINDS.stream()
                    .filter(kind -> !kind.isEmpty())
                    .forEach(kind -> require(
                            few,
                            language,
                            kind,
                            ofLanguage,
                            minimum(language, PER_KIND, PER_KIND_IN_OTHERS, PER_KIND_IN_BEGUN)));
            require(
                    few,
                    language,
                    LabeledText.NONE,
                    ofLanguage,
                    minimum(language, NOTHING, NOTHING_IN_OTHERS, NOTHING_IN_BEGUN));
        });
        assertThat(few).isEmpty();
    }

    private static int minimum(String language, int own, int others, int begun) {
        if (LabeledText.OWN_LANGUAGES.contains(language)) {
            return own;
        }
        return BEGUN.contains(language) ? begun : others;
    }

    private static void require(
            Set<String> few, String language, String label, Map<String, Integer> counts, int minimum) {
        int count = counts.getOrDefault(label, 0);
        if (count < minimum) {
            few.add(language + " " + label + " has " + count + " of " + minimum);
        }
    }
}
