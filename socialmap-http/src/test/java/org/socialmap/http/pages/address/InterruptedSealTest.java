package org.socialmap.http.pages.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.socialmap.http.ManualClock;
import org.socialmap.http.pages.form.FormFields;

/** What is sealed in the sign-in form comes back unchanged to the same key, leads nowhere else, and shows nothing. */
class InterruptedSealTest {
    private static final String KEY = "11111111-1111-4111-8111-111111111111";

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final InterruptedSeal seal = new InterruptedSeal(clock);

    private static Interrupted form(String name, String value) {
        return new Interrupted(
                "/desk", true, FormFields.of(Map.of(Interrupted.KEY, List.of(KEY), name, List.of(value))));
    }

    @Property(tries = 300)
    void comesBackUnchanged(@ForAll String name, @ForAll String value) {
        FormFields sent = form("x" + name, value).fields();
        Interrupted opened = seal.open(
                        seal.seal(new Interrupted("/desk", true, sent)).orElseThrow())
                .orElseThrow();
        assertThat(opened.path()).isEqualTo("/desk");
        assertThat(opened.isWhole()).isTrue();
        assertThat(FormEncoding.encode(opened.fields().toMap())).isEqualTo(FormEncoding.encode(sent.toMap()));
        assertThat(opened.isOpenTo(KEY)).isTrue();
        assertThat(opened.isOpenTo(KEY.replace('1', '2'))).isFalse();
    }

    /** No field of a form can change where it leads. */
    @Example
    void aFieldCannotPretendToBeThePath() {
        for (String name : List.of("path", " path", "form", " form")) {
            Interrupted opened = seal.open(
                            seal.seal(form(name, "https://evil.example/")).orElseThrow())
                    .orElseThrow();
            assertThat(opened.path()).isEqualTo("/desk");
            assertThat(opened.isForm()).isTrue();
        }
    }

    @Example
    void leadsToNoOtherSite() {
        for (String path : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "evil",
                "/../x",
                "/a//b",
                "/%2F",
                "/x\r\n",
                "")) {
            assertThat(Interrupted.isLocal(path)).as(path).isFalse();
            assertThat(Interrupted.ofPage(path)).isEmpty();
            assertThatThrownBy(() -> new Interrupted(path, false, FormFields.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Interrupted.isLocal("/fill/services/" + KEY)).isTrue();
    }

    @Property(tries = 300)
    void whatNobodySealedIsRefused(@ForAll String text) {
        assertThat(seal.open(text)).isEmpty();
        String sealed = seal.seal(form("text", "x")).orElseThrow();
        assertThat(new InterruptedSeal(clock).open(sealed))
                .as("after a restart, or on another server")
                .isEmpty();
    }

    @Property(tries = 100)
    void opensForAWorkingDay(@ForAll @IntRange(max = 86_400) int seconds) {
        ManualClock time = new ManualClock(Instant.parse("2026-11-23T12:00:00Z"));
        InterruptedSeal timed = new InterruptedSeal(time);
        String text = timed.seal(form("text", "x")).orElseThrow();
        time.move(Duration.ofSeconds(seconds));
        timed.forgetExpired();
        assertThat(timed.open(text).isPresent())
                .isEqualTo(Duration.ofSeconds(seconds).compareTo(InterruptedSeal.LIFETIME) < 0);
    }

    @Example
    void showsNothingAndFitsIntoAForm() {
        String text = seal.seal(form("text", "kanarie0815")).orElseThrow();
        assertThat(text).doesNotContain("kanarie").matches("[A-Za-z0-9_-]+");
        String words = "x".repeat(40_000);
        assertThat(seal.open(seal.seal(form("text", words)).orElseThrow())
                        .orElseThrow()
                        .typed()
                        .last("text"))
                .contains(words);
        Interrupted cut = seal.open(seal.seal(form("text", "x".repeat(64_000))).orElseThrow())
                .orElseThrow();
        assertThat(cut.path()).isEqualTo("/desk");
        assertThat(cut.isWhole()).as("said to be lost rather than cut off").isFalse();
    }
}
