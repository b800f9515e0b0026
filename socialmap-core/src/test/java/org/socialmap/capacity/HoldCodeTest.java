package org.socialmap.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HoldCodeTest {
    @Property(tries = 5_000)
    void caseSpacesAndDashesOfACodeAreIgnored(@ForAll long seed) {
        HoldCode code = HoldCode.random(new Random(seed));

        assertThat(HoldCode.parse(code.toString())).hasValue(code);
        assertThat(HoldCode.parse(
                        " " + code.toString().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .hasValue(code);
        assertThat(code.toString()).matches("[34679A-Y]{5}-[34679A-Y]{5}").doesNotContainPattern("[0O1ILSBUZ258]");
    }

    @Property(tries = 20_000)
    void oneWrongCharacterIsDetected(
            @ForAll long seed, @ForAll @IntRange(max = 9) int place, @ForAll @IntRange(max = 22) int other) {
        String text = HoldCode.random(new Random(seed)).text();
        StringBuilder wrong = new StringBuilder(text);
        wrong.setCharAt(place, HoldCode.ALPHABET.charAt(other));

        assertThat(HoldCode.parse(wrong.toString()).isPresent())
                .isEqualTo(wrong.toString().equals(text));
    }

    @Property(tries = 20_000)
    void aTranspositionIsDetected(
            @ForAll long seed, @ForAll @IntRange(max = 9) int one, @ForAll @IntRange(max = 9) int other) {
        String text = HoldCode.random(new Random(seed)).text();
        StringBuilder wrong = new StringBuilder(text);
        wrong.setCharAt(one, text.charAt(other));
        wrong.setCharAt(other, text.charAt(one));

        assertThat(HoldCode.parse(wrong.toString()).isPresent())
                .isEqualTo(wrong.toString().equals(text));
    }

    @Test
    void otherTextsAreRejected() {
        for (String none :
                new String[] {"", "-", "AAAAA", "OOOOO-OOOOO", "AAAAA-AAAAAA", "\0".repeat(10), "💧".repeat(5)}) {
            assertThat(HoldCode.parse(none)).as(none).isEmpty();
        }
    }

    @Test
    void tenThousandCodesAreDistinct() {
        Set<HoldCode> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(HoldCode.random());
        }

        assertThat(codes).hasSize(10_000);
    }
}
