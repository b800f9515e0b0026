package org.socialmap.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.need.NeedProfile;

/**
 * A need that was not met, for people who can arrange tailor-made help. It contains nothing about the person: no fact
 * and none of their words. Immutable.
 *
 * @param sought the names of the needs that were selected or stated
 * @param obstacles the obstacles, most frequent first
 */
public record UnmetNeed(List<Text> sought, List<Obstacle> obstacles) {
    public UnmetNeed {
        sought = List.copyOf(sought);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * A condition that was not met.
     *
     * @param text the provider's condition, in the language of the result
     * @param options the number of near misses in which it was an obstacle
     */
    public record Obstacle(String text, int options) {}

    /** Returns the unmet need of a result; empty if an option fits. */
    public static Optional<UnmetNeed> of(MatchResult result, NeedProfile profile, Taxonomy taxonomy) {
        if (result.totals().fits() > 0) {
            return Optional.empty();
        }
        List<Text> sought = Stream.concat(profile.needs().stream(), result.text().statedNeeds().stream())
                .distinct()
                .flatMap(code -> taxonomy.find(code).stream())
                .map(TaxonomyTerm::name)
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        result.nearMisses().stream()
                .flatMap(miss ->
                        miss.obstacles().stream().map(NearMiss.Obstacle::text).distinct())
                .forEach(text -> counts.merge(text, 1, Integer::sum));
        List<Obstacle> obstacles = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(count -> new Obstacle(count.getKey(), count.getValue()))
                .toList();
        return Optional.of(new UnmetNeed(sought, obstacles));
    }
}
