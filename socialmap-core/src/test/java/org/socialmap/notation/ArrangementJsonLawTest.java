package org.socialmap.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.capacity.HoldCode;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.Companion;
import org.socialmap.handover.Consent;
import org.socialmap.handover.RequestedAction;
import org.socialmap.handover.Sender;
import org.socialmap.laws.Tries;

/** A written arrangement reads as an equal one, and none is read that ends before its consent begins. */
class ArrangementJsonLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int TWIN_TRIES = 500;

    private static final List<String> NAMES = List.of(
            "Opvang “West”",
            "<b onclick=x>Jo</b>",
            "Ömer O'Neil; --",
            "مأوى",
            "👩🏽‍🚒",
            "\\u0000 ${7*7}",
            "a".repeat(200));
    private static final List<String> NOTES =
            List.of("belt\nmorgen\tzelf", "\u202Etxet", "\u0001\u200F", "n".repeat(2000));

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Tries(quick = 5_000, whole = 200_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void aWrittenArrangementReadsAsAnEqualOne(@ForAll("seeds") long seed) {
        assertThat(lost(ArrangementJson::write, new Random(seed))).isEmpty();
    }

    @Tries(quick = 5_000, whole = 200_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void nothingIsValidOnlyBeforeItsConsent(@ForAll("seeds") long seed) {
        assertThat(fault(ArrangementJsonLawTest::read, new Random(seed))).isEmpty();
    }

    @Example
    void detectsAWriterThatForgetsWhoGoesAlong() {
        assertThat(new Random(3)
                        .longs(TWIN_TRIES)
                        .mapToObj(seed -> lost(
                                arrangement -> {
                                    ObjectNode node = ArrangementJson.write(arrangement);
                                    node.remove("companion");
                                    return node;
                                },
                                new Random(seed))))
                .anyMatch(Optional::isPresent);
    }

    /** This reader takes each day by itself. */
    @Example
    void detectsAReaderThatDoesNotCompareTheDays() {
        assertThat(new Random(3)
                        .longs(TWIN_TRIES)
                        .mapToObj(seed -> fault(
                                node -> {
                                    LocalDate given = LocalDate.parse(
                                            node.at("/consent/day").textValue());
                                    LocalDate end = LocalDate.parse(
                                            node.at("/valid_until").textValue());
                                    return Optional.of(Arrangement.builder(TODAY)
                                            .consent(new Consent(Consent.Giver.CLIENT, Optional.empty(), given))
                                            .validUntil(end)
                                            .build());
                                },
                                new Random(seed))))
                .anyMatch(Optional::isPresent);
    }

    @Example
    void readsManyOfTheDays() {
        assertThat(new Random(3)
                        .longs(TWIN_TRIES)
                        .filter(seed -> read(days(new Random(seed))).isPresent()))
                .hasSizeGreaterThan(TWIN_TRIES / 10);
    }

    private static Optional<String> lost(Function<Arrangement, ObjectNode> writer, Random random) {
        Arrangement arrangement = any(random);
        ObjectNode written = writer.apply(arrangement);
        return read(written).equals(Optional.of(arrangement)) ? Optional.empty() : Optional.of(written.toString());
    }

    private static Optional<Arrangement> read(JsonNode node) {
        Problems problems = new Problems();
        byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
        return new StrictJson(100)
                .read(bytes, problems)
                .flatMap(strict -> ArrangementJson.read(strict, TODAY, problems));
    }

    /** Returns what is wrong with how a reader takes days around today; empty if it refuses them or takes them well. */
    private static Optional<String> fault(Function<JsonNode, Optional<Arrangement>> reader, Random random) {
        ObjectNode node = days(random);
        try {
            return reader.apply(node)
                    .filter(read -> read.validUntil()
                                    .isBefore(read.consent().orElseThrow().day())
                            || read.validUntil().isBefore(TODAY))
                    .map(read -> node.toString());
        } catch (IllegalArgumentException e) {
            return Optional.of(node + ": " + e.getMessage());
        }
    }

    private static ObjectNode days(Random random) {
        return new Members()
                .object(
                        "consent",
                        Optional.of(day(random)),
                        day -> new Members()
                                .string("by", "client")
                                .string("day", day)
                                .node())
                .string("valid_until", day(random))
                .node();
    }

    private static String day(Random random) {
        return TODAY.plusDays(random.nextInt(-20, 21)).toString();
    }

    private static Arrangement any(Random random) {
        LocalDate end = TODAY.plusDays(random.nextInt(366));
        Arrangement.Builder arrangement = Arrangement.builder(TODAY)
                .sender(new Sender(
                        maybe(random, NAMES),
                        maybe(random, NAMES),
                        maybe(random, List.of("030 123 45 67", "+31 (0)6 1"))))
                .requested(Stream.of(RequestedAction.values())
                        .filter(action -> random.nextBoolean())
                        .toList())
                .validUntil(end);
        maybe(random, NOTES).ifPresent(arrangement::note);
        maybe(random, List.of(Companion.values())).ifPresent(arrangement::companion);
        maybe(random, List.of(HoldCode.random(), HoldCode.random())).ifPresent(arrangement::holdCode);
        maybe(random, List.of(Consent.Giver.values()))
                .map(giver -> new Consent(
                        giver, maybe(random, List.of(Consent.Form.values())), TODAY.minusDays(random.nextInt(366))))
                .ifPresent(arrangement::consent);
        return arrangement.build();
    }

    private static <T> Optional<T> maybe(Random random, List<T> values) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }
}
