package org.socialmap.record;

import java.util.List;
import java.util.Objects;
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
 * @param theySee what the other side gets to see, such as a telephone number
 * @param languages ISO 639 codes of the languages spoken there; empty if unknown
 * @param note anything else that is known about the channel
 * @param provenance where the number or address was seen and when; empty if it comes from the source of the service
 * @param visibility who may see it
 */
public record ContactChannel(
        Channel channel,
        Optional<String> value,
        Optional<Boolean> anonymous,
        Optional<Text> theySee,
        List<String> languages,
        Optional<Text> note,
        Optional<Provenance> provenance,
        Visibility visibility) {
    public ContactChannel {
        languages = List.copyOf(languages);
    }

    /** Returns a builder of a public channel about which nothing else is known. */
    public static Builder builder(Channel channel) {
        return new Builder(channel);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(channel);
        builder.value = value;
        builder.anonymous = anonymous;
        builder.theySee = theySee;
        builder.languages = languages;
        builder.note = note;
        builder.provenance = provenance;
        builder.visibility = visibility;
        return builder;
    }

    /** Returns a public channel about which only the number or address is known. */
    public static ContactChannel of(Channel channel, String value) {
        return builder(channel).value(value).build();
    }

    /** Builds a channel. Not safe for use by many threads. */
    public static final class Builder {
        private final Channel channel;
        private Optional<String> value = Optional.empty();
        private Optional<Boolean> anonymous = Optional.empty();
        private Optional<Text> theySee = Optional.empty();
        private List<String> languages = List.of();
        private Optional<Text> note = Optional.empty();
        private Optional<Provenance> provenance = Optional.empty();
        private Visibility visibility = Visibility.PUBLIC;

        private Builder(Channel channel) {
            this.channel = Objects.requireNonNull(channel, "channel");
        }

        /** The number or address to use; unknown by default. */
        public Builder value(String value) {
            this.value = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Whether a person can stay anonymous; unknown by default. */
        public Builder anonymous(boolean anonymous) {
            this.anonymous = Optional.of(anonymous);
            return this;
        }

        /** What the other side gets to see; unknown by default. */
        public Builder theySee(Text theySee) {
            this.theySee = Optional.of(Objects.requireNonNull(theySee, "theySee"));
            return this;
        }

        /** The ISO 639 codes of the languages spoken there; unknown by default. */
        public Builder languages(List<String> languages) {
            this.languages = Objects.requireNonNull(languages, "languages");
            return this;
        }

        /** Anything else that is known about the channel; nothing by default. */
        public Builder note(Text note) {
            this.note = Optional.of(Objects.requireNonNull(note, "note"));
            return this;
        }

        /** Where the number or address was seen and when; by default, it comes from the source of the service. */
        public Builder provenance(Provenance provenance) {
            this.provenance = Optional.of(Objects.requireNonNull(provenance, "provenance"));
            return this;
        }

        /** Removes the provenance: the number or address comes from the source of the service. */
        public Builder withoutProvenance() {
            provenance = Optional.empty();
            return this;
        }

        /** The audience that may see it; the public by default. */
        public Builder visibility(Visibility visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
            return this;
        }

        /** Returns the channel. */
        public ContactChannel build() {
            return new ContactChannel(channel, value, anonymous, theySee, languages, note, provenance, visibility);
        }
    }
}
