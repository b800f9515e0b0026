package org.socialmap.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.need.Channel;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;

/**
 * Which options to propose, and what to look at on each.
 *
 * @param needs codes of the needs of which a candidate must answer one, each once; empty for any
 * @param text words that rank; without needs they also select
 * @param profile the wishes; those required select
 * @param areas ids of places to watch for
 */
public record CandidateQuery(List<String> needs, Optional<String> text, NeedProfile profile, Set<String> areas) {
    public CandidateQuery {
        needs = List.copyOf(needs);
        areas = Set.copyOf(areas);
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
