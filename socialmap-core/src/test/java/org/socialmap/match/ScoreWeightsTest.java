package org.socialmap.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.eligibility.Standing;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;

/** Weights change the order of options, and nothing else. */
class ScoreWeightsTest {
    private static final DataSet DATA_SET = ProjectDataSets.read("example-city");
    private static final NeedProfile PROFILE = NeedProfile.builder(Facts.none(DATA_SET.vocabulary()))
            .text("a bed tonight in Spanish")
            .limit(NeedProfile.MAX_LIMIT)
            .build();

    private static SocialMap open(ScoreWeights weights) {
        return SocialMap.builder(DATA_SET)
                .matchTimeout(Duration.ofMinutes(1))
                .scoreWeights(weights)
                .open();
    }

    private static MatchResult match(ScoreWeights weights) {
        try (SocialMap map = open(weights)) {
            return map.match(PROFILE);
        }
    }

    private static Map<UUID, Standing> standings(MatchResult result) {
        Map<UUID, Standing> standings = new HashMap<>();
        result.options()
                .forEach(option ->
                        standings.put(option.offer().serviceAtLocation().id(), option.standing()));
        return standings;
    }

    private static int part(ReferralOption option, ScorePart part) {
        return option.score().thousandths().getOrDefault(part, 0);
    }

    @Test
    void aPartIsScaledAndStandingsStay() {
        MatchResult standard = match(ScoreWeights.STANDARD);
        for (ScorePart part : List.of(ScorePart.NEED, ScorePart.TEXT, ScorePart.FIT)) {
            MatchResult doubled = match(ScoreWeights.STANDARD.with(part, 200));
            assertThat(standings(doubled)).isEqualTo(standings(standard)).isNotEmpty();
            assertThat(doubled.totals()).isEqualTo(standard.totals());
            for (ReferralOption option : doubled.options()) {
                ReferralOption before = standard.options().stream()
                        .filter(other -> other.offer()
                                .serviceAtLocation()
                                .id()
                                .equals(option.offer().serviceAtLocation().id()))
                        .findFirst()
                        .orElseThrow();
                for (ScorePart other : ScorePart.values()) {
                    assertThat(part(option, other)).isEqualTo(part(before, other) * (other == part ? 2 : 1));
                }
            }
        }
    }

    @Test
    void aPartWithoutWeightIsLeftOut() {
        assertThat(match(ScoreWeights.STANDARD.with(ScorePart.FIT, 0)).options())
                .allSatisfy(option -> assertThat(part(option, ScorePart.FIT)).isZero());
    }

    @Test
    void weightsOutOfRangeAreRefused() {
        for (int percent : new int[] {-1, ScoreWeights.MAX_PERCENT + 1}) {
            assertThatThrownBy(() -> ScoreWeights.STANDARD.with(ScorePart.NEED, percent))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
