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
 * No regular expression that goes back in a text meets one from outside: a name of 1,000 capitals took seconds, and an address
 * of 10,000 letters overflowed the stack. Texts are read character by character ({@code Characters}) or, in an import, by RE2/J,
 * whose time grows with the length of a text only. The sources of both modules are read, templates included, so that whoever
 * writes {@code split} or {@code matches} sees this.
 */
class OutsideTextTest {
    private static final List<Path> ROOTS =
            List.of(Path.of("src", "main"), Path.of("..", "socialmap-http", "src", "main"));

    /** Everything in Java that takes a regular expression; a method of RE2/J's matcher has no argument, and maps take a function. */
    private static final Pattern EXPRESSION = Pattern.compile("java\\.util\\.regex|java\\.util\\.Scanner|\\bScanner\\("
            + "|\\.(?:matches|replaceAll|replaceFirst|split|splitWithDelimiters|splitAsStream)\\(\\s*[^()\\s]"
            + "|::(?:matches|replaceAll|replaceFirst|split)\\b");

    /** Files that may have one, each with the reason: none so far. A text of our own is no reason, it can be cut as well. */
    private static final Map<String, String> ALLOWED = Map.of();

    @Test
    void noExpressionMeetsATextFromOutside() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(OutsideTextTest::isSource).toList()) {
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
    void anExpressionIsCaught() {
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
