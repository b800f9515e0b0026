package org.socialmap.search.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.need.Channel;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.ServicePreference;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.IndexToken;
import org.socialmap.understanding.Understanding;

/**
 * A query for candidates, and what to record about each.
 *
 * @param needs distinct codes of needs; a candidate must meet one of them; empty for any
 * @param meant distinct codes of other needs that the text states; without {@code needs}, options that meet one are
 *     proposed
 * @param aside codes of needs that are recorded but propose nothing
 * @param text the text that ranks; without {@code needs}, options that match a word are proposed
 * @param profile the preferences; required ones filter
 * @param areas ids of places; whether an option is in one is recorded
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

    /** Returns all recorded codes: first needs, then those stated by the text, then the others. */
    public List<String> codes() {
        return Stream.of(needs, meant, aside).flatMap(List::stream).toList();
    }

    /** Returns whether the text states exactly this need. */
    boolean says(String need) {
        return text.isPresent() && text.get().says(need);
    }

    /** Returns the tokens of one preference, best first. */
    List<IndexToken> preferred(ServicePreference wish) {
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
            // Capacity and opening hours change by the minute and are not in the index; access is a column of it.
            case CAPACITY, OPEN, WHEELCHAIR -> List.of();
        };
    }
}
