package org.socialmap.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://EXAMPLE.ORG/a?b=c#d",
                "https://example.org:8080/",
                "https://[2001:db8::1]:443/",
                "https://café.example/über"
            })
    void acceptsTheAddressOfAWebPage(String text) {
        assertThat(WebAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                " https://example.org",
                "https://example.org/\n",
                "https://exa\u200bmple.org",
                "data:text/html,x",
                "//example.org",
                "example.org",
                "https:example.org",
                "https://",
                "https://good.example@evil.example/",
                "https://example.org:x/",
                "ftp://example.org"
            })
    void rejectsEverythingElse(String text) {
        assertThat(WebAddress.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:x", "java\tscript:x", " data:x", "tel:1", "\u0001vbscript:x", "https://a@b"})
    void recognizesAnotherScheme(String text) {
        assertThat(WebAddress.hasAnotherScheme(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@name", "Note: see below", "ask: ", "https://example.org", "name"})
    void doesNotTakeWordsForAnotherScheme(String text) {
        assertThat(WebAddress.hasAnotherScheme(text)).isFalse();
    }
}
