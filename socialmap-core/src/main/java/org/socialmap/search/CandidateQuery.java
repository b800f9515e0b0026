package org.socialmap.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.need.Channel;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.understanding.Understanding;

/**
 * Which options to propose, and what to look at on each.
 *
 * @param needs codes of the needs of which a candidate must answer one, each once; empty for any
 * @param meant codes of other needs, each once, that words mean; without {@code needs} what answers one is proposed
 * @param aside codes of needs that are looked at and propose nothing
 * @param text words that rank; without {@code needs} what has one is proposed
 * @param profile the wishes; those required select
 * @param areas ids of places to watch for
 */
public record CandidateQuery(
        List<String> needs,
        List<String> meant,
        List<String> aside,
        Optional<Understanding> text,
        NeedProfile profile,
        Set<String> areas) {
    public CandidateQuery {
        needs = List.copyOf(needs);
        meant = List.copyOf(meant);
        aside = List.copyOf(aside);
        areas = Set.copyOf(areas);
    }

    /** All the codes that are looked at: those of needs, then those that are meant, then those aside. */
    public List<String> codes() {
        return Stream.of(needs, meant, aside).flatMap(List::stream).toList();
    }

    /** Whether the words say just this need. */
    boolean says(String need) {
        return text.isPresent() && text.get().says(need);
    }

    /** The tokens of one wish, best first. */
    List<Token> wished(Wish wish) {
        return switch (wish) {
            case LANGUAGES ->
                profile.languages().stream().map(IndexFields::language).toList();
            case CHANNELS ->
                profile.channels().stream()
                        .sorted()
                        .map((Channel channel) -> IndexFields.channel(channel))
                        .toList();
            case STAFF_GENDERS ->
                profile.staffGenders().stream()
                        .sorted()
                        .map(IndexFields::staffGender)
                        .toList();
            // What changes by the minute is not in the index.
            case CAPACITY, OPEN -> List.of();
        };
    }
}
