package org.socialmap.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.access.Audience;
import org.socialmap.match.MatchResult;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.understanding.DetectedFact;
import org.socialmap.understanding.Understanding;

/** The map itself, queried as the finder does. */
final class MapSearchEngine implements SearchEngine {
    private final Map<String, JudgedMap> maps;

    MapSearchEngine(Map<String, JudgedMap> maps) {
        this.maps = maps;
    }

    /** Returns how a text was understood, to explain a result. */
    String understood(String map, String text) {
        JudgedMap asked = maps.get(map);
        Understanding understood = asked.map()
                .match(
                        NeedProfile.builder(Facts.none(asked.dataSet().vocabulary()))
                                .text(text)
                                .limit(1)
                                .build(),
                        Audience.PUBLIC)
                .text();
        return understood.statedNeeds() + " near " + understood.possibleNeeds() + " not " + understood.refused() + " "
                + understood.facts().stream().map(DetectedFact::fact).toList();
    }

    @Override
    public List<String> answer(String map, String language, String text) {
        JudgedMap asked = maps.get(map);
        MatchResult result = asked.map()
                .match(
                        NeedProfile.builder(Facts.none(asked.dataSet().vocabulary()))
                                .text(text)
                                .locale(Locale.of(language))
                                .limit(NeedProfile.MAX_LIMIT)
                                .build(),
                        Audience.PUBLIC);
        List<UUID> services = Stream.concat(
                        result.options().stream(),
                        result.relaxed().stream().flatMap(instead -> instead.options().stream()))
                .map(option -> option.offer().service().id())
                .toList();
        return asked.names(services);
    }
}
