package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialmap.match.engine.TestMap.OPEN;
import static org.socialmap.match.engine.TestMap.debts;
import static org.socialmap.match.engine.TestMap.named;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Changes;
import org.socialmap.match.CursorException;
import org.socialmap.match.MatchResult;
import org.socialmap.match.Totals;
import org.socialmap.need.NeedProfile;

class PagingTest {
    @Test
    void pagesNeitherSkipNorRepeat() {
        List<String> services = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            services.add(named("service " + i, OPEN));
        }
        try (SocialMap map = TestMap.of(services.toArray(String[]::new));
                SocialMap other = TestMap.of(services.toArray(String[]::new))) {
            List<String> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                NeedProfile.Builder profile = debts().limit(5);
                cursor.ifPresent(profile::cursor);
                MatchResult page = map.match(profile.build());
                assertThat(page.totals()).isEqualTo(new Totals(23, 0, 0, 0));
                seen.addAll(TestMap.names(page));
                Optional<String> next = page.nextCursor();
                next.ifPresent(token -> assertThatThrownBy(
                                () -> other.match(debts().cursor(token).build()))
                        .isInstanceOfSatisfying(
                                CursorException.class,
                                e -> assertThat(e.isExpired()).isTrue()));
                cursor = next;
            } while (cursor.isPresent());

            assertThat(seen).hasSize(23);
            assertThat(new HashSet<>(seen)).hasSize(23);
        }
    }

    @Test
    void pagesNeitherSkipNorRepeatUnchangedOptionsWhileOthersChange() {
        int services = 60;
        try (SocialMap map = TestMap.of(changing(services, 0))) {
            List<String> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            int round = 0;
            long revision = map.revision();
            do {
                NeedProfile.Builder profile =
                        TestMap.asking("{}").text("debts and letters").limit(7);
                cursor.ifPresent(profile::cursor);
                MatchResult page = map.match(profile.build());
                seen.addAll(TestMap.names(page));
                cursor = page.nextCursor();
                Catalog before = map.dataSet().catalog();
                map.applyUnchecked(Changes.between(
                        before, TestMap.dataSet(changing(services, ++round)).catalog()));
                assertThat(map.revision()).isGreaterThan(revision);
                revision = map.revision();
            } while (cursor.isPresent());

            List<String> stayed =
                    seen.stream().filter(name -> name.startsWith("stays")).toList();
            assertThat(stayed).hasSize(services / 2).doesNotHaveDuplicates();
        }
    }

    /** Every second service stays the same; the others have another text in each round, and some are missing. */
    private static String[] changing(int services, int round) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            boolean stays = i % 2 == 0;
            String words = "debts " + "letters ".repeat(stays ? i % 5 : (i + round) % 7) + (stays ? "" : "r" + round);
            String needs = stays || (i + round) % 3 > 0 ? "\"money.debt\"" : "\"family\"";
            texts.add(named(
                    (stays ? "stays " : "changes ") + i,
                    "\"needs\": [" + needs + "]",
                    "\"rule\": {\"all\": []}",
                    "\"examples\": [{\"en\": \"" + words.strip() + "\"}]"));
        }
        return texts.toArray(String[]::new);
    }
}
