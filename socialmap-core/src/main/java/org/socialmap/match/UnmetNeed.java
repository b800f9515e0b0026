package org.socialmap.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.need.NeedProfile;

/**
 * What was sought and not found, with nothing in it of whoever sought it: no fact, no word of theirs. For those who can make help
 * to measure. Immutable.
 *
 * @param sought the needs that were chosen or told
 * @param obstacles what stood in the way, that of most options first
 */
public record UnmetNeed(List<Text> sought, List<Obstacle> obstacles) {
    public UnmetNeed {
        sought = List.copyOf(sought);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * A condition that could not be met.
     *
     * @param text the provider's condition, in the language of the answer
     * @param options for how many of the options that nearly fit it stood in the way
     */
    public record Obstacle(String text, int options) {}

    /** What an answer leaves unmet; empty if something in it fits. */
    public static Optional<UnmetNeed> of(MatchResult answer, NeedProfile profile, Taxonomy taxonomy) {
        if (answer.totals().fits() > 0) {
            return Optional.empty();
        }
        List<Text> sought = Stream.concat(profile.needs().stream(), answer.text().codes(true).stream())
                .distinct()
                .flatMap(code -> taxonomy.find(code).stream())
                .map(TaxonomyTerm::name)
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        answer.nearMisses().stream()
                .flatMap(miss ->
                        miss.failing().stream().map(NearMiss.Failing::text).distinct())
                .forEach(text -> counts.merge(text, 1, Integer::sum));
        List<Obstacle> obstacles = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(count -> new Obstacle(count.getKey(), count.getValue()))
                .toList();
        return Optional.of(new UnmetNeed(sought, obstacles));
    }
}
