package org.socialmap.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.socialmap.access.Audience;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;

/** The map itself, asked as the page asks it. */
final class MatchAnswering implements Answering {
    private final Map<String, AskedMap> maps;

    MatchAnswering(Map<String, AskedMap> maps) {
        this.maps = maps;
    }

    @Override
    public String name() {
        return "socialmap";
    }

    @Override
    public List<String> answer(String map, String language, String text) {
        AskedMap asked = maps.get(map);
        List<UUID> services = asked
                .map()
                .match(
                        NeedProfile.asking(Facts.none(asked.dataSet().vocabulary()))
                                .text(text)
                                .locale(Locale.of(language))
                                .limit(NeedProfile.MAX_LIMIT)
                                .build(),
                        Audience.PUBLIC)
                .options()
                .stream()
                .map(option -> option.offer().service().id())
                .toList();
        return asked.names(services);
    }
}
