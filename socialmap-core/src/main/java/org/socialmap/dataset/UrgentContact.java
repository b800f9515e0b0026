package org.socialmap.dataset;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;

/**
 * A telephone number, chat or other way to reach help at once. Immutable.
 *
 * @param name the name of the helper
 * @param channel how to make contact
 * @param value the number, or the address of the chat or website
 * @param hours when it is answered and what it costs; empty if the source does not say
 * @param anonymous whether a person can stay anonymous; empty if unknown
 * @param source the URL of the page that states the number or address
 * @param assuredDate the date of that page; empty if it has none
 */
public record UrgentContact(
        Text name,
        Channel channel,
        String value,
        Optional<Text> hours,
        Optional<Boolean> anonymous,
        String source,
        Optional<LocalDate> assuredDate) {
    /** Returns a builder of a contact about which nothing else is known. */
    public static Builder builder(Text name, Channel channel, String value, String source) {
        return new Builder(name, channel, value, source);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(name, channel, value, source);
        builder.hours = hours;
        builder.anonymous = anonymous;
        builder.assuredDate = assuredDate;
        return builder;
    }

    /** Builds a contact. Not safe for use by many threads. */
    public static final class Builder {
        private final Text name;
        private final Channel channel;
        private final String value;
        private final String source;
        private Optional<Text> hours = Optional.empty();
        private Optional<Boolean> anonymous = Optional.empty();
        private Optional<LocalDate> assuredDate = Optional.empty();

        private Builder(Text name, Channel channel, String value, String source) {
            this.name = Objects.requireNonNull(name, "name");
            this.channel = Objects.requireNonNull(channel, "channel");
            this.value = Objects.requireNonNull(value, "value");
            this.source = Objects.requireNonNull(source, "source");
        }

        /** When it is answered and what it costs; unknown by default. */
        public Builder hours(Text hours) {
            this.hours = Optional.of(Objects.requireNonNull(hours, "hours"));
            return this;
        }

        /** Whether a person can stay anonymous; unknown by default. */
        public Builder anonymous(boolean anonymous) {
            this.anonymous = Optional.of(anonymous);
            return this;
        }

        /** The date of the source; unknown by default. */
        public Builder assuredDate(LocalDate assuredDate) {
            this.assuredDate = Optional.of(Objects.requireNonNull(assuredDate, "assuredDate"));
            return this;
        }

        /** Returns the contact. */
        public UrgentContact build() {
            return new UrgentContact(name, channel, value, hours, anonymous, source, assuredDate);
        }
    }
}
