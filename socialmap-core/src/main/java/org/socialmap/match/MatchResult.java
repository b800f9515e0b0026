package org.socialmap.match;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.socialmap.search.FacetCounts;
import org.socialmap.understanding.Understanding;

/**
 * The answer to a need profile. Immutable.
 *
 * @param evaluatedAt the moment for which it holds
 * @param revision the state of the map it was made on
 * @param totals all candidates by standing
 * @param text what was read in the words
 * @param urgent a line for danger, above everything
 * @param options the options of this page, best first; none is closed
 * @param nextQuestions what to ask next, at most three
 * @param nearMisses closed options that nearly fit, whenever fewer fit than were asked for
 * @param instead what a wider question finds, where this one finds nothing that is not closed
 * @param facets how many of the candidates that are not closed have each channel, language, need and organization
 * @param changed whether capacity changed since the page before, so that an option may come twice or be missed
 * @param nextCursor where the next page begins, if there is one
 */
public record MatchResult(
        Instant evaluatedAt,
        long revision,
        Totals totals,
        Understanding text,
        Optional<UrgentLine> urgent,
        List<ReferralOption> options,
        List<NextQuestion> nextQuestions,
        List<NearMiss> nearMisses,
        Optional<Instead> instead,
        FacetCounts facets,
        boolean changed,
        Optional<String> nextCursor) {
    public MatchResult {
        options = List.copyOf(options);
        nextQuestions = List.copyOf(nextQuestions);
        nearMisses = List.copyOf(nearMisses);
    }
}
