package org.socialmap.match;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.socialmap.search.FacetCounts;
import org.socialmap.understanding.Understanding;

/**
 * The result of matching a need profile. Immutable.
 *
 * @param evaluatedAt the moment for which it holds
 * @param revision the revision of the map it is based on
 * @param totals the number of candidates by standing
 * @param text how the free text was understood
 * @param urgent a contact for urgent danger, to be shown first
 * @param options the options of this page, best first; none is closed
 * @param nextQuestions at most three questions to ask next
 * @param nearMisses closed options that nearly fit, if fewer options fit than requested
 * @param instead the result of a relaxed query, if every option found is closed
 * @param facets the number of open candidates by channel, language, need and organization
 * @param changed whether capacity has changed since the previous page, so that an option may be repeated or missed
 * @param nextCursor the start of the next page, if there is one
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
        Optional<RelaxedResult> instead,
        FacetCounts facets,
        boolean changed,
        Optional<String> nextCursor) {
    public MatchResult {
        options = List.copyOf(options);
        nextQuestions = List.copyOf(nextQuestions);
        nearMisses = List.copyOf(nearMisses);
    }
}
