package org.socialmap.http.pages.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.socialmap.http.ManualClock;

/** What an address promises: it opens unchanged, on its page, for half an hour, on the server that made it. */
class FormSealTest {
    private static final String PAGE = "/find";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final ManualClock clock = new ManualClock(NOW);
    private final SealingKeys keys = new SealingKeys(clock);
    private final FormSeal seal = new FormSeal(keys, clock);

    @Provide
    Arbitrary<Map<String, List<String>>> forms() {
        Arbitrary<String> text = Arbitraries.strings()
                .all()
                .ofMaxLength(40)
                .map(any -> new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Arbitrary<List<String>> values = text.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.maps(text, values).ofMaxSize(6).map(LinkedHashMap::new);
    }

    @Property(tries = 500)
    void whatIsSealedOpensUnchangedAndInOrder(@ForAll("forms") Map<String, List<String>> form) {
        Map<String, List<String>> opened =
                seal.open(PAGE, seal.seal(PAGE, form).orElseThrow()).orElseThrow();
        assertThat(List.copyOf(opened.entrySet())).isEqualTo(List.copyOf(form.entrySet()));
    }

    @Property(tries = 100)
    void anyFlippedBitIsRefused(@ForAll("forms") Map<String, List<String>> form, @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.seal(PAGE, form).orElseThrow());
        for (int at = 0; at < sealed.length; at++) {
            byte[] damaged = sealed.clone();
            damaged[at] ^= (byte) (1 << bit);
            assertThat(seal.open(PAGE, Base64.getUrlEncoder().encodeToString(damaged)))
                    .as("bit %d of byte %d", bit, at)
                    .isEmpty();
        }
    }

    /** Every form has one text: each other character, and each other length, is refused. */
    @Property(tries = 50)
    void anyOtherTextIsRefused(@ForAll("forms") Map<String, List<String>> form, @ForAll char other) {
        String text = seal.seal(PAGE, form).orElseThrow();
        for (int at = 0; at < text.length(); at++) {
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(seal.open(PAGE, changed).isPresent()).isEqualTo(changed.equals(text));
            assertThat(seal.open(PAGE, text.substring(0, at))).isEmpty();
        }
        assertThat(seal.open(PAGE, text + other)).isEmpty();
    }

    @Property(tries = 200)
    void opensForHalfAnHourExactly(@ForAll @IntRange(max = 3_600) int age, @ForAll @IntRange(max = 1_800) int seconds) {
        ManualClock time = new ManualClock(NOW);
        SealingKeys rotated = new SealingKeys(time);
        FormSeal timed = new FormSeal(rotated, time);
        timed.seal(PAGE, Map.of());
        time.move(Duration.ofSeconds(age));
        String text = timed.seal(PAGE, Map.of("need", List.of("shelter"))).orElseThrow();
        time.move(Duration.ofSeconds(seconds));
        assertThat(timed.open(PAGE, text).isPresent())
                .isEqualTo(Duration.ofSeconds(seconds).compareTo(SealingKeys.LIFETIME) < 0);
        time.move(SealingKeys.LIFETIME.minusSeconds(seconds));
        assertThat(timed.open(PAGE, text)).isEmpty();
    }

    @Property(tries = 200)
    void aKeyIsDroppedWhenItsLastAddressHasExpired(@ForAll @IntRange(max = 600) int seconds) {
        ManualClock time = new ManualClock(NOW);
        SealingKeys rotated = new SealingKeys(time);
        int number = rotated.current().number();
        time.move(SealingKeys.ROTATION.plusSeconds(seconds));
        assertThat(rotated.current().number()).as("a new key seals").isNotEqualTo(number);
        assertThat(rotated.find(number)).as("the old key still opens").isPresent();
        time.move(SealingKeys.LIFETIME.minusSeconds(seconds));
        assertThat(rotated.find(number)).isEmpty();
    }

    @Property(tries = 200)
    void opensOnlyOnItsPageAndServer(@ForAll("forms") Map<String, List<String>> form, @ForAll String page) {
        String text = seal.seal(PAGE, form).orElseThrow();
        assertThat(seal.open(page, text).isPresent()).isEqualTo(page.equals(PAGE));
        assertThat(new FormSeal(new SealingKeys(clock), clock).open(PAGE, text)).isEmpty();
    }

    @Property(tries = 200)
    void differsEachTimeAndShowsNothing(@ForAll("forms") Map<String, List<String>> form) {
        form.put("text", List.of("kanarie0815"));
        String first = seal.seal(PAGE, form).orElseThrow();
        assertThat(seal.seal(PAGE, form)).isNotEqualTo(Optional.of(first));
        assertThat(first).matches("[A-Za-z0-9_-]+");
        assertThat(new String(Base64.getUrlDecoder().decode(first), StandardCharsets.ISO_8859_1))
                .doesNotContain("kanarie");
    }

    @Property(tries = 500)
    void whatNobodySealedIsRefused(@ForAll String text, @ForAll byte[] bytes) {
        assertThat(seal.open(PAGE, text)).isEmpty();
        assertThat(seal.open(PAGE, Base64.getUrlEncoder().encodeToString(bytes)))
                .isEmpty();
    }

    @Example
    void longestAddressFitsInTheHeadersOfARequest() {
        List<Integer> lengths = new ArrayList<>();
        for (int length = 0; length < 4_000; length++) {
            seal.seal(PAGE, Map.of("text", List.of("x".repeat(length)))).ifPresent(text -> lengths.add(text.length()));
        }
        assertThat(lengths).hasSizeBetween(2_000, 3_000).allMatch(length -> length <= FormSeal.MAX_LENGTH);
    }

    @Example
    void forgettingAllKeysForgetsAllAddresses() {
        String text = seal.seal(PAGE, Map.of()).orElseThrow();
        keys.forgetAll();
        assertThat(seal.open(PAGE, text)).isEmpty();
    }
}
