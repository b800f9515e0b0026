package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UtrechtDataSetTest {
    private static final Path UTRECHT = Path.of("..", "datasets", "utrecht");

    @Test
    void readsWithoutANotice() {
        DataSetReading reading = DataSetReader.read(UTRECHT);

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.dataSet()).isPresent();
    }
}
