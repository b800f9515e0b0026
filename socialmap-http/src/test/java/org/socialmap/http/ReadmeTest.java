package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example request of the README returns the response shown there. */
class ReadmeTest {
    @Test
    void responseIsAsShown() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        Matcher question = Pattern.compile("-d '\\s*(\\{.*?})'\\n```\\n\\n```\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(question.find())
                .as("the README has a request and its response")
                .isTrue();
        List<String> shown = Pattern.compile("\"(?:text|name|how_to_reach)\": \"([^\"]+)\"")
                .matcher(question.group(2))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(shown).hasSizeGreaterThan(8);

        try (TestServer server = new TestServer()) {
            String answer = server.result(question.group(1)).toString();

            assertThat(answer).contains(shown);
            assertThat(answer).contains("\"totals\":{\"fits\":0,\"ask\":2,\"negotiable\":0,\"closed\":1}");
        }
    }
}
