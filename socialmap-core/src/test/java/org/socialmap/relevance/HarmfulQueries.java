package org.socialmap.relevance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.access.Audience;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.notation.FactsJson;
import org.socialmap.notation.Problems;

/** Runs queries for which some results would send a person to a service that is closed to them. */
final class HarmfulQueries {
    private HarmfulQueries() {}

    /** Returns the forbidden results that occur; empty if there are none. */
    static List<String> found(List<HarmfulQuery> dangers, Map<String, JudgedMap> maps) {
        List<String> found = new ArrayList<>();
        for (HarmfulQuery danger : dangers) {
            JudgedMap map = maps.get(danger.map());
            MatchResult result = map.map().match(profile(danger, map), Audience.PUBLIC);
            List<ReferralOption> offered = Stream.concat(
                            result.options().stream(),
                            result.relaxed().stream().flatMap(instead -> instead.options().stream()))
                    .toList();
            Set<String> names = names(offered);
            Set<String> fitting = names(offered.stream()
                    .filter(option -> option.standing() == Standing.FITS)
                    .toList());
            danger.notOffered().stream()
                    .filter(names::contains)
                    .forEach(name -> found.add(danger.id() + " offers " + name + " (" + danger.why() + ")"));
            danger.notFits().stream()
                    .filter(fitting::contains)
                    .forEach(name -> found.add(danger.id() + " calls fitting " + name + " (" + danger.why() + ")"));
        }
        return found;
    }

    private static Set<String> names(List<ReferralOption> options) {
        return options.stream()
                .map(option -> option.offer().service().name().in(Locale.of("nl")))
                .collect(Collectors.toSet());
    }

    private static NeedProfile profile(HarmfulQuery danger, JudgedMap map) {
        Problems problems = new Problems();
        Facts facts = FactsJson.read(danger.facts(), "/facts", map.dataSet().vocabulary(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(danger.id() + " " + problems.list());
        }
        NeedProfile.Builder profile =
                NeedProfile.builder(facts).text(danger.text()).limit(NeedProfile.MAX_LIMIT);
        return danger.at().isEmpty()
                ? profile.build()
                : profile.at(Instant.parse(danger.at())).build();
    }
}
