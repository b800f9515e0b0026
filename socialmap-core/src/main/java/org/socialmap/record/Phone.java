package org.socialmap.record;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.language.Characters;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;

/**
 * A telephone number (HSDS {@code phone}).
 *
 * @param number the number as people write it
 * @param extension the extension
 * @param type the type, such as {@code voice}
 * @param description what the number is for
 * @param languages ISO 639 codes of the languages spoken there; empty if unknown
 * @param visibility the audience that may see it
 */
public record Phone(
        UUID id,
        String number,
        Optional<String> extension,
        Optional<String> type,
        Optional<Text> description,
        List<String> languages,
        Visibility visibility) {
    /** Types of numbers that no person answers. */
    private static final Set<String> MACHINE_TYPES = Set.of("fax", "modem", "pager");

    private static final Set<String> TEXT_TYPES = Set.of("sms", "text", "textphone");

    public Phone {
        languages = List.copyOf(languages);
    }

    /** Returns the number as a contact channel; empty if no person answers it, as for a fax. */
    public Optional<ContactChannel> channel() {
        String kind = type.orElse("").toLowerCase(Locale.ROOT);
        if (MACHINE_TYPES.contains(kind)) {
            return Optional.empty();
        }
        String suffix = extension
                .map(text -> Characters.isDigits(text, 1, text.length()) ? " x" + text : " (" + text + ")")
                .orElse("");
        return Optional.of(ContactChannel.builder(TEXT_TYPES.contains(kind) ? Channel.TEXT : Channel.PHONE)
                .value(number + suffix)
                .languages(languages)
                .visibility(visibility)
                .build());
    }

    /** Returns a builder of a public telephone number. */
    public static Builder builder(UUID id, String number) {
        return new Builder(id, number);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, number);
        builder.extension = extension;
        builder.type = type;
        builder.description = description;
        builder.languages = languages;
        builder.visibility = visibility;
        return builder;
    }

    /** Builds a telephone number. Not safe for use by many threads. */
    public static final class Builder {
        private final UUID id;
        private final String number;
        private Optional<String> extension = Optional.empty();
        private Optional<String> type = Optional.empty();
        private Optional<Text> description = Optional.empty();
        private List<String> languages = List.of();
        private Visibility visibility = Visibility.PUBLIC;

        private Builder(UUID id, String number) {
            this.id = Objects.requireNonNull(id, "id");
            this.number = Objects.requireNonNull(number, "number");
        }

        /** The extension; none by default. */
        public Builder extension(String extension) {
            this.extension = Optional.of(Objects.requireNonNull(extension, "extension"));
            return this;
        }

        /** The type (HSDS {@code type}), such as {@code voice}; unknown by default. */
        public Builder type(String type) {
            this.type = Optional.of(Objects.requireNonNull(type, "type"));
            return this;
        }

        /** A description of what the number is for; none by default. */
        public Builder description(Text description) {
            this.description = Optional.of(Objects.requireNonNull(description, "description"));
            return this;
        }

        /** The ISO 639 codes of the languages spoken there; unknown by default. */
        public Builder languages(List<String> languages) {
            this.languages = Objects.requireNonNull(languages, "languages");
            return this;
        }

        /** The audience that may see it; the public by default. */
        public Builder visibility(Visibility visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
            return this;
        }

        /** Returns the telephone number. */
        public Phone build() {
            return new Phone(id, number, extension, type, description, languages, visibility);
        }
    }
}
