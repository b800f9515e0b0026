package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedding example of the README compiles and runs from the root of the project. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int MAX_LINES = 12;

    @Test
    void theExamplePrintsTheOutputShown(@TempDir Path folder) throws IOException, InterruptedException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher found = Pattern.compile("```java\n(.*?)```\n\nprints\n\n```\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(found.find())
                .as("the README has a snippet and what it prints")
                .isTrue();
        assertThat(found.group(1).lines()).hasSizeLessThanOrEqualTo(MAX_LINES);

        Path source = Files.writeString(folder.resolve("Ask.java"), found.group(1));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString()))
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed).isEqualTo(found.group(2));
    }

    @Test
    void bothCommandsExist() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("mvn -Pserve", "mvn verify");
    }
}
