package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program of the README, compiled on its own and run with only the library and its dependencies, in a JVM without
 * JDBC. It writes no file.
 */
class BareClassPathTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> CARRIED = List.of(
            "lucene-",
            "jackson-annotations-",
            "jackson-core-",
            "jackson-databind-",
            "fastcsv-",
            "pcollections-",
            "icu4j-",
            "lib-recur-",
            "rfc5545-",
            "jems2-");
    private static final String MODULES = "java.base,java.logging";

    @Test
    void theReadmeProgramRunsWithTheDependenciesOfTheLibrary(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.createSymbolicLink(work.resolve("datasets"), ROOT.resolve("datasets"));
        List<Path> classPath = new ArrayList<>(carried());
        classPath.addFirst(Path.of("target", "classes").toAbsolutePath());
        classPath.addFirst(compiled(folder, classPath));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        MODULES,
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-classpath",
                        joined(classPath),
                        "Ask")
                .directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed).contains("ASK: Pretty Woman / Best Man");
        assertThat(files(temporary)).as("temporary files").isEmpty();
        assertThat(files(work)).as("files beside the data").containsExactly("datasets");
        print(classPath.subList(2, classPath.size()));
    }

    private static Path compiled(Path folder, List<Path> classPath) throws IOException {
        Matcher snippet = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(snippet.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Ask.java"), snippet.group(1));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-classpath",
                        joined(classPath),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(result).as("compiles").isZero();
        return classes;
    }

    /** Returns the jars of this class path that are dependencies of the library. */
    private static List<Path> carried() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(jar -> CARRIED.stream()
                        .anyMatch(prefix -> jar.getFileName().toString().startsWith(prefix)))
                .toList();
    }

    private static void print(List<Path> jars) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
            System.out.printf(Locale.ROOT, "carried: %,9d bytes  %s%n", Files.size(jar), jar.getFileName());
        }
        System.out.printf(Locale.ROOT, "carried: %.1f MB in %d jars%n", bytes / 1e6, jars.size());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
