package org.socialmap.need;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a person needs and what is known about that person, for the length of one call. Immutable. {@code toString}
 * reveals nothing about the person. Create one with {@link #asking}.
 *
 * @param needs ids of needs in the data set's taxonomy, such as {@code shelter.night}
 * @param text the need in the person's own words
 * @param asTyped words and phrases of the text to take literally: neither corrected nor read as a fact
 * @param facts what is known about the person who needs help
 * @param languages ISO 639 codes of the languages they would like to speak, best first
 * @param channels how they would like to make contact
 * @param staffGenders genders of the staff they would like to speak with, such as {@code man}
 * @param near the point from which distances are measured
 * @param at the moment for which to answer; empty for now
 * @param beds how many beds are needed, 1 or more
 * @param required preferences that must be met; an option for which that is unknown stays, with standing {@code ask}
 * @param locale the language of the answer
 * @param limit the maximum number of options to return, 1 to 50
 * @param cursor where an earlier answer ended
 * @param minRevision the answer must include the map's changes up to this revision; 0 for any
 */
public record NeedProfile(
        List<String> needs,
        Optional<String> text,
        Set<String> asTyped,
        Facts facts,
        List<String> languages,
        Set<Channel> channels,
        Set<String> staffGenders,
        Optional<SearchOrigin> near,
        Optional<Instant> at,
        int beds,
        Set<ServicePreference> required,
        Locale locale,
        int limit,
        Optional<String> cursor,
        long minRevision) {
    /** The maximum number of options in one answer. */
    public static final int MAX_LIMIT = 50;

    /** @throws IllegalArgumentException if neither needs nor text is given, or beds or limit are out of range */
    public NeedProfile {
        needs = List.copyOf(needs);
        asTyped = Set.copyOf(asTyped);
        languages = List.copyOf(languages);
        channels = Set.copyOf(channels);
        staffGenders = Set.copyOf(staffGenders);
        required = Set.copyOf(required);
        if (needs.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("needs or text must be given");
        }
        if (beds < 1) {
            throw new IllegalArgumentException("beds must be 1 or more");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** Returns a builder for a profile with these facts. */
    public static Builder asking(Facts facts) {
        return new Builder(facts);
    }

    /** Returns a builder that starts with these values, except the cursor: it belongs to one request only. */
    public Builder toBuilder() {
        Builder builder = new Builder(facts);
        builder.needs = needs;
        builder.text = text;
        builder.asTyped = asTyped;
        builder.languages = languages;
        builder.channels = channels;
        builder.staffGenders = staffGenders;
        builder.near = near;
        builder.at = at;
        builder.beds = beds;
        builder.required.addAll(required);
        builder.locale = locale;
        builder.limit = limit;
        builder.minRevision = minRevision;
        return builder;
    }

    @Override
    public String toString() {
        return "NeedProfile[" + needs.size() + " needs, " + facts + "]";
    }

    /** Builds a profile. Not safe for use by many threads. */
    public static final class Builder {
        private Facts facts;
        private List<String> needs = List.of();
        private Optional<String> text = Optional.empty();
        private Set<String> asTyped = Set.of();
        private List<String> languages = List.of();
        private Set<Channel> channels = Set.of();
        private Set<String> staffGenders = Set.of();
        private Optional<SearchOrigin> near = Optional.empty();
        private Optional<Instant> at = Optional.empty();
        private int beds = 1;
        private final Set<ServicePreference> required = EnumSet.noneOf(ServicePreference.class);
        private Locale locale = Locale.ENGLISH;
        private int limit = 10;
        private Optional<String> cursor = Optional.empty();
        private long minRevision = 0;

        private Builder(Facts facts) {
            this.facts = Objects.requireNonNull(facts, "facts");
        }

        /** Sets what is known about the person who needs help. */
        public Builder facts(Facts known) {
            facts = Objects.requireNonNull(known, "facts");
            return this;
        }

        /** Sets the ids of the needs. */
        public Builder needs(String... ids) {
            return needs(List.of(ids));
        }

        /** Sets the ids of the needs. */
        public Builder needs(List<String> ids) {
            needs = Objects.requireNonNull(ids, "needs");
            return this;
        }

        /** Sets the need in the person's own words. */
        public Builder text(String words) {
            text = Optional.of(Objects.requireNonNull(words, "text"));
            return this;
        }

        /** Removes the text, so that only the needs count. */
        public Builder withoutText() {
            text = Optional.empty();
            return this;
        }

        /** Sets the words and phrases of the text to take literally. */
        public Builder asTyped(Set<String> words) {
            asTyped = Objects.requireNonNull(words, "asTyped");
            return this;
        }

        /** Sets the languages that the person would like to speak, best first. */
        public Builder languages(List<String> codes) {
            languages = Objects.requireNonNull(codes, "languages");
            return this;
        }

        /** Sets the ways in which the person would like to make contact. */
        public Builder channels(Set<Channel> wished) {
            channels = Objects.requireNonNull(wished, "channels");
            return this;
        }

        /** Sets the genders of the staff that the person would like to speak with. */
        public Builder staffGenders(Set<String> wished) {
            staffGenders = Objects.requireNonNull(wished, "staffGenders");
            return this;
        }

        /** Sets the point from which distances are measured. */
        public Builder near(SearchOrigin from) {
            near = Optional.of(Objects.requireNonNull(from, "near"));
            return this;
        }

        /** Sets the moment for which to answer, instead of now. */
        public Builder at(Instant moment) {
            at = Optional.of(Objects.requireNonNull(moment, "at"));
            return this;
        }

        /** Sets how many beds are needed. */
        public Builder beds(int number) {
            beds = number;
            return this;
        }

        /** Adds preferences that must be met. */
        public Builder required(Set<ServicePreference> wishes) {
            required.addAll(Objects.requireNonNull(wishes, "required"));
            return this;
        }

        /** Sets the language of the answer. */
        public Builder locale(Locale language) {
            locale = Objects.requireNonNull(language, "locale");
            return this;
        }

        /** Sets the maximum number of options, 1 to 50. */
        public Builder limit(int options) {
            limit = options;
            return this;
        }

        /** Continues where an earlier answer ended. */
        public Builder cursor(String after) {
            cursor = Optional.of(Objects.requireNonNull(after, "cursor"));
            return this;
        }

        /** Requires an answer that includes the map's changes up to this revision. */
        public Builder minRevision(long revision) {
            minRevision = revision;
            return this;
        }

        /**
         * Returns the profile.
         *
         * @throws IllegalArgumentException if neither needs nor text is given, or a number is out of range
         */
        public NeedProfile build() {
            return new NeedProfile(
                    needs,
                    text,
                    asTyped,
                    facts,
                    languages,
                    channels,
                    staffGenders,
                    near,
                    at,
                    beds,
                    required,
                    locale,
                    limit,
                    cursor,
                    minRevision);
        }
    }
}
