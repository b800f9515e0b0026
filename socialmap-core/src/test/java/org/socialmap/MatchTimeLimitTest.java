package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.socialmap.access.Audience;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.understanding.TimeLimitException;
import org.socialmap.understanding.analysis.Deadline;

/** The time limit of a question includes the reading of its words. */
class MatchTimeLimitTest {
    private static final DataSet DATA_SET = ProjectDataSets.read("utrecht");
    private static final SocialMap MAP = SocialMap.inMemory(DATA_SET);

    @AfterAll
    static void close() {
        MAP.close();
    }

    /** Looking up the similar words of one such word took more than a second. */
    @Test
    @Timeout(30)
    void implausibleWordsAreNotComparedWithSimilarWords() {
        for (int length = 1_900; length < 1_976; length++) {
            String word = new Random(length)
                    .ints(length, 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            try (SearchSnapshot snapshot = MAP.engine().acquire(Audience.PUBLIC)) {
                assertThat(snapshot.understand(word + " bed", Set.of(), Deadline.none())
                                .corrections())
                        .isEmpty();
                assertThat(snapshot.suggest(word, 10, Deadline.none())).isEmpty();
            }
        }
    }

    /** Many words, many errors, many refusals, many numbers: each within its limit, and most far within it. */
    @Test
    @Timeout(60)
    void expensiveTextsEndWithinTheLimit() {
        for (String part : List.of(
                "ik wil geen arts maar ", "schuldn belastingaangivte ", "17 ", "geen ", "zonder papieren ", "a ")) {
            String text = part.repeat(2_000 / part.length());
            try {
                MAP.match(NeedProfile.builder(Facts.none(DATA_SET.vocabulary()))
                        .text(text)
                        .build());
            } catch (TimeLimitException e) {
                // A time limit exceeded is a valid answer too.
            }
        }
    }

    @Test
    void everyMatchWithATextEndsAtItsTimeLimit() {
        List<BiConsumer<SearchSnapshot, Deadline>> questions = List.of(
                (snapshot, deadline) -> snapshot.understand("ik zoek een slaapplk ".repeat(100), Set.of(), deadline),
                (snapshot, deadline) -> snapshot.mentioning("schuldhulp ".repeat(100), deadline),
                (snapshot, deadline) -> snapshot.suggest("schuldn ".repeat(100), 10, deadline));
        for (BiConsumer<SearchSnapshot, Deadline> question : questions) {
            try (SearchSnapshot snapshot = MAP.engine().acquire(Audience.PUBLIC)) {
                question.accept(snapshot, Deadline.none());
                assertThatThrownBy(() -> question.accept(snapshot, new Deadline(Duration.ZERO)))
                        .isInstanceOf(TimeLimitException.class);
            }
        }
    }
}
