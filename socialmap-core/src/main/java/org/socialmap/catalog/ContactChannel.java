package org.socialmap.catalog;

import java.util.List;
import java.util.Optional;
import org.socialmap.access.Visibility;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;

/**
 * One way to make contact with a service.
 *
 * @param channel which way
 * @param value the number or address to use; empty if the channel exists and its address is not known
 * @param anonymous whether one may stay anonymous; empty if unknown
 * @param theySee what the other side gets to see
 * @param languages ISO 639 codes of the languages spoken there; empty if unknown
 * @param note what else is known of it
 * @param visibility who may see it
 */
public record ContactChannel(
        Channel channel,
        Optional<String> value,
        Optional<Boolean> anonymous,
        Optional<Text> theySee,
        List<String> languages,
        Optional<Text> note,
        Visibility visibility) {
    public ContactChannel {
        languages = List.copyOf(languages);
    }

    /** Returns a way of which no more is known than what to dial or where to write. */
    public static ContactChannel of(Channel channel, String value) {
        return new ContactChannel(
                channel,
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Visibility.PUBLIC);
    }

    /** Returns the same with another number or address. */
    public ContactChannel with(String other) {
        return new ContactChannel(channel, Optional.of(other), anonymous, theySee, languages, note, visibility);
    }
}
