package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import org.socialmap.access.Visibility;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;

/**
 * One way to contact a service.
 *
 * @param channel the means of contact
 * @param value the number or address to use; empty if the channel exists but its address is unknown
 * @param anonymous whether a person can stay anonymous; empty if unknown
 * @param theySee what the other side gets to see
 * @param languages ISO 639 codes of the languages spoken there; empty if unknown
 * @param note anything else known about it
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

    /** Returns a public channel about which only the number or address is known. */
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

    /** Returns a copy with another number or address. */
    public ContactChannel with(String other) {
        return new ContactChannel(channel, Optional.of(other), anonymous, theySee, languages, note, visibility);
    }
}
