package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No backtracking regular expression is applied to a text from outside: a name of 1,000 capitals took seconds, and an
 * address of 10,000 letters overflowed the stack. Texts are read character by character ({@code Characters}) or, in an
 * import, by RE2/J, whose time is linear in the length of the text. Scans the sources of both modules, including
 * templates, so that a new {@code split} or {@code matches} fails here.
 */
class ExternalTextTest {
    private static final List<Path> ROOTS =
            List.of(Path.of("src", "main"), Path.of("..", "socialmap-http", "src", "main"));

    /**
     * The methods in Java that take a regular expression. RE2/J's matcher has methods of these names without an
     * argument.
     */
    private static final Pattern EXPRESSION = Pattern.compile("java\\.util\\.regex|java\\.util\\.Scanner|\\bScanner\\("
            + "|\\.(?:matches|replaceAll|replaceFirst|split|splitWithDelimiters|splitAsStream)\\(\\s*[^()\\s]"
            + "|::(?:matches|replaceAll|replaceFirst|split)\\b");

    /**
     * Files that may use one, each with its reason: none so far. Texts of our own are no reason, they can be split as
     * well.
     */
    private static final Map<String, String> ALLOWED = Map.of();

    @Test
    void noRegularExpressionIsAppliedToAnExternalText() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(ExternalTextTest::isSource).toList()) {
                    List<String> lines = expressions(Files.readString(file));
                    if (!lines.isEmpty()
                            && !ALLOWED.containsKey(file.getFileName().toString())) {
                        found.put(root.relativize(file).toString(), lines);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aRegularExpressionIsCaught() {
        assertThat(expressions("import java.util.regex.Pattern;")).hasSize(1);
        assertThat(expressions("if (text.matches(\"a+\")) {")).hasSize(1);
        assertThat(expressions("for (String part : text.split(\n   \"\\\\s*\")) {"))
                .hasSize(1);
        assertThat(expressions("texts.map(String::split)")).hasSize(1);
        assertThat(expressions("AGE.matcher(text).matches()")).isEmpty();
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") || name.endsWith(".jte");
    }

    private static List<String> expressions(String source) {
        return EXPRESSION
                .matcher(source)
                .results()
                .map(match -> match.group().strip())
                .toList();
    }
}
