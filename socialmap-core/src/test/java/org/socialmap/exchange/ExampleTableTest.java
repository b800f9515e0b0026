package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.ProjectDataSets;

class ExampleTableTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");

    private final DataSetNotices notices = new DataSetNotices();
    private final ExampleTable table = new ExampleTable(UTRECHT.vocabulary(), UTRECHT.taxonomy(), notices);

    @Test
    void readsWhatARowStates() {
        List<Example> examples = table.read("nl.csv", "nl", """
                text,needs,urgent,facts,asking_as
                "mijn zus, 17, moet",safety.trafficking safety,minor,age=17; work_form=home+street; pregnant=yes,other
                hallo,,,,
                """);

        assertThat(notices.list()).isEmpty();
        assertThat(examples).hasSize(2);
        assertThat(examples.getFirst().needs()).containsExactly("safety.trafficking", "safety");
        assertThat(examples.getFirst().urgent()).contains("minor");
        assertThat(examples.getFirst().facts())
                .isEqualTo(Map.of(
                        "age", List.of("17"),
                        "work_form", List.of("home", "street"),
                        "pregnant", List.of("yes"),
                        "asking_as", List.of("other")));
        assertThat(examples.getLast().needs()).isEmpty();
        assertThat(examples.getLast().urgent()).isEmpty();
    }

    /** A notice names the row and what was expected, and never what was typed. */
    @Test
    void namesTheRowOfWhatItCannotRead() {
        table.read("nl.csv", "nl", """
                text,needs,urgent,facts,asking_as
                geheim een,no.such.need,,,
                geheim twee,,,age=170,
                geheim drie,,,colour=red,
                geheim vier,,,work_form=moon,
                geheim vijf,,,pregnant=maybe,
                geheim zes,,,,nobody
                ,safety,,,
                """);

        assertThat(notices.list())
                .extracting(DataSetNotice::pointer)
                .containsExactly("/2/needs", "/3/facts", "/4/facts", "/5/facts", "/6/facts", "/7", "/8");
        assertThat(notices.list()).allMatch(DataSetNotice::stops);
        assertThat(notices.list().toString()).doesNotContain("geheim", "170", "colour", "moon", "maybe", "nobody");
    }
}
