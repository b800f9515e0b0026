package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The public API is what {@code src/api/public-api.txt} says. A change of it is made consciously:
 * {@code mvn test -pl socialmap-core -Dtest=PublicApiTest -Dapi.update} writes the file anew, and the commit shows the change.
 */
class PublicApiTest {
    private static final Path RECORDED = Path.of("src", "api", "public-api.txt");
    private static final Path MODULE = Path.of("src", "main", "module", "module-info.java");

    @Test
    void publicApiIsAsRecorded() throws IOException {
        List<String> lines = new PublicApi(MODULE).lines();
        if (System.getProperty("api.update") != null) {
            Files.createDirectories(RECORDED.getParent());
            Files.write(RECORDED, lines);
        }
        assertThat(lines)
                .as("a change of the public API: see PublicApiTest")
                .containsExactlyElementsOf(Files.readAllLines(RECORDED));
    }

    @Test
    void publicApiMentionsOnlyTypesThatOthersCanUse() throws IOException {
        assertThat(new PublicApi(MODULE).leaks()).isEmpty();
    }
}
