package org.socialmap.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.catalog.Validity;
import org.socialmap.need.Wish;
import org.socialmap.place.GeoPoint;

/**
 * One option that the index proposes, with what is needed to decide and rank it.
 *
 * @param id the option's id
 * @param service the service's rule
 * @param units the units' rules
 * @param validity the service's ends
 * @param offered whether the service is given at present
 * @param inspects whether the organization also inspects or registers
 * @param doubtful whether the record itself is in doubt
 * @param point where it is, as exactly as the map may know
 * @param textScore how well the words match; 0 if no words were given or none matches
 * @param needs codes of the asked needs that it answers
 * @param met the wishes of which it certainly has one, with the rank of the best, 0 being the first wish
 * @param inWatchedArea whether it lies in an area that was watched for
 */
public record Candidate(
        UUID id,
        RuleClauses service,
        List<RuleClauses> units,
        Validity validity,
        boolean offered,
        boolean inspects,
        boolean doubtful,
        Optional<GeoPoint> point,
        float textScore,
        Set<String> needs,
        Map<Wish, Integer> met,
        boolean inWatchedArea) {}
