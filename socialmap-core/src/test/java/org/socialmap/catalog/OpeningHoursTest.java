package org.socialmap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.socialmap.notation.OrganizationJson;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;
import org.socialmap.schedule.Openness;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/** A corpus of schedules and moments, each compared with an independent implementation of RFC 5545. */
class OpeningHoursTest {
    private static final int DAYS = 401;
    private static final JsonNode CORPUS = corpus();

    /** One schedule at one moment. */
    record Case(String name, List<Schedule> schedules, Instant at) {}

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return cases().stream()
                .map(of -> DynamicTest.dynamicTest(
                        of.name() + " at " + of.at(),
                        () -> assertThat(fault(of, OpeningHours::opennessAt)).isEmpty()));
    }

    @Test
    void theCorpusHasAtLeast150Cases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void aRecurrenceThatNeverOccursTerminates() {
        for (String rule : List.of("YEARLY", "MONTHLY")) {
            Recurrence never = Recurrence.builder(rule)
                    .interval(rule.equals("MONTHLY") ? 12 : 1)
                    .byMonthDay("30")
                    .build();
            Schedule schedule = Schedule.builder(ZoneOffset.UTC)
                    .dtstart(LocalDate.of(2024, 2, 1))
                    .recurrence(never)
                    .opensAt(LocalTime.of(9, 0))
                    .closesAt(LocalTime.of(17, 0))
                    .build();

            assertThat(OpeningHours.opennessAt(List.of(schedule), Instant.parse("2026-02-10T10:00:00Z"))
                            .state())
                    .isEqualTo(Openness.State.CLOSED);
        }
    }

    @Test
    void readingLocalTimesAsUtcIsCaught() {
        assertCaught((schedules, at) -> OpeningHours.opennessAt(
                schedules.stream()
                        .map(schedule -> inZone(schedule, ZoneOffset.ofHours(1)))
                        .toList(),
                at));
    }

    @Test
    void forgettingYesterdaysNightIsCaught() {
        assertCaught((schedules, at) -> {
            Openness real = OpeningHours.opennessAt(schedules, at);
            boolean night = schedules.stream()
                    .anyMatch(schedule -> schedule.opensAt().isPresent()
                            && !schedule.closesAt()
                                    .orElseThrow()
                                    .isAfter(schedule.opensAt().orElseThrow())
                            && at.atZone(schedule.timeZone())
                                    .toLocalTime()
                                    .isBefore(schedule.closesAt().orElseThrow()));
            return night ? new Openness(Openness.State.CLOSED, Optional.empty(), real.opensNext()) : real;
        });
    }

    private static void assertCaught(BiFunction<List<Schedule>, Instant, Openness> twin) {
        assertThat(cases().stream().map(of -> fault(of, twin)))
                .as("the broken twin is caught")
                .anyMatch(Optional::isPresent);
    }

    private static Optional<String> fault(Case testCase, BiFunction<List<Schedule>, Instant, Openness> hours) {
        Openness actual = hours.apply(testCase.schedules(), testCase.at());
        List<DayByDay.Span> spans = DayByDay.spans(testCase.schedules(), testCase.at(), DAYS);
        boolean open = DayByDay.isOpen(spans, testCase.at());
        boolean words = testCase.schedules().isEmpty()
                || testCase.schedules().stream()
                        .anyMatch(schedule -> schedule.opensAt().isEmpty());
        boolean appointment = testCase.schedules().stream().anyMatch(Schedule::byAppointment);
        Openness.State state = open
                ? Openness.State.OPEN
                : words ? Openness.State.UNKNOWN : appointment ? Openness.State.BY_APPOINTMENT : Openness.State.CLOSED;
        // What stays open for a week or more never closes.
        Optional<Instant> until = open
                ? DayByDay.nextChange(spans, testCase.at(), false)
                        .filter(testCase.at().plusSeconds(7 * 86_400L)::isAfter)
                : Optional.empty();
        Optional<Instant> next = open ? Optional.empty() : DayByDay.nextChange(spans, testCase.at(), true);
        Openness expected = new Openness(state, until, next);
        return actual.equals(expected) ? Optional.empty() : Optional.of("was " + actual + ", expected " + expected);
    }

    private static Schedule inZone(Schedule schedule, ZoneId zone) {
        return schedule.toBuilder().timeZone(zone).build();
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode of : CORPUS.get("schedules")) {
            List<Schedule> schedules = schedules(of.get("schedules"));
            for (JsonNode at : of.get("at")) {
                cases.add(new Case(
                        of.get("name").textValue(),
                        schedules,
                        OffsetDateTime.parse(at.textValue()).toInstant()));
            }
        }
        return cases;
    }

    /** Reads schedules as a data set has them, within a service. */
    private static List<Schedule> schedules(JsonNode schedules) {
        Problems problems = new Problems();
        ObjectNode organization = (ObjectNode) CORPUS.get("around").deepCopy();
        ((ObjectNode) organization.at("/services/0")).set("schedules", schedules);
        OrganizationJson read = OrganizationJson.read(organization, ZoneId.of("Europe/Amsterdam"), problems);
        assertThat(problems.list()).isEmpty();
        return read.services().getFirst().detail().schedules();
    }

    private static JsonNode corpus() {
        try (InputStream in = OpeningHoursTest.class.getResourceAsStream("/schedules/corpus.json")) {
            return new StrictJson(20).read(in.readAllBytes(), new Problems()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
