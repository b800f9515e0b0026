package org.socialmap.need;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The needs of a person and what is known about that person, for the length of one call. Immutable. {@code toString}
 * reveals nothing about the person.
 *
 * @param needs codes of needs in the data set's taxonomy, such as {@code shelter.night}
 * @param text the need in the person's own words
 * @param asTyped words and phrases of the text to take literally: neither corrected nor read as a fact
 * @param facts what is known about the person who needs help
 * @param asker who asks, for the wording of the answer only; if empty, the facts and the text say so
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
        Optional<Asker> asker,
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

    /** Returns a builder of a profile with these facts. A profile also needs at least one need, or a text. */
    public static Builder builder(Facts facts) {
        return new Builder(facts);
    }

    /** Returns a builder that starts with these values except the cursor, which belongs to one request. */
    public Builder toBuilder() {
        Builder builder = new Builder(facts);
        builder.needs = needs;
        builder.text = text;
        builder.asTyped = asTyped;
        builder.asker = asker;
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
        private Optional<Asker> asker = Optional.empty();
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

        /** The facts that are known about the person who needs help. */
        public Builder facts(Facts known) {
            facts = Objects.requireNonNull(known, "facts");
            return this;
        }

        /** The codes of the needs, such as {@code shelter.night}; none by default. */
        public Builder needs(String... ids) {
            return needs(List.of(ids));
        }

        /** The codes of the needs, such as {@code shelter.night}; none by default. */
        public Builder needs(List<String> ids) {
            needs = Objects.requireNonNull(ids, "needs");
            return this;
        }

        /** The need in the person's own words; none by default. */
        public Builder text(String words) {
            text = Optional.of(Objects.requireNonNull(words, "text"));
            return this;
        }

        /** Removes the text, so that only the needs count. */
        public Builder withoutText() {
            text = Optional.empty();
            return this;
        }

        /** The words and phrases of the text to take literally; none by default. */
        public Builder asTyped(Set<String> words) {
            asTyped = Objects.requireNonNull(words, "asTyped");
            return this;
        }

        /** Who asks, for the wording of the answer only; by default, the facts and the text say so. */
        public Builder asker(Asker who) {
            asker = Optional.of(Objects.requireNonNull(who, "asker"));
            return this;
        }

        /** The ISO 639 codes of the languages that the person would like to speak, best first; any by default. */
        public Builder languages(List<String> codes) {
            languages = Objects.requireNonNull(codes, "languages");
            return this;
        }

        /** The channels by which the person would like to make contact; any by default. */
        public Builder channels(Set<Channel> wished) {
            channels = Objects.requireNonNull(wished, "channels");
            return this;
        }

        /** The genders of staff that the person would like to speak with; any by default. */
        public Builder staffGenders(Set<String> wished) {
            staffGenders = Objects.requireNonNull(wished, "staffGenders");
            return this;
        }

        /** The point from which distances are measured; none by default. */
        public Builder near(SearchOrigin from) {
            near = Optional.of(Objects.requireNonNull(from, "near"));
            return this;
        }

        /** The moment for which to answer; by default the moment of the match. */
        public Builder at(Instant moment) {
            at = Optional.of(Objects.requireNonNull(moment, "at"));
            return this;
        }

        /** The number of beds needed, 1 or more; 1 by default. */
        public Builder beds(int number) {
            beds = number;
            return this;
        }

        /** Adds preferences that must be met; none by default. */
        public Builder required(Set<ServicePreference> wishes) {
            required.addAll(Objects.requireNonNull(wishes, "required"));
            return this;
        }

        /** The language of the answer; English by default. */
        public Builder locale(Locale language) {
            locale = Objects.requireNonNull(language, "locale");
            return this;
        }

        /** The maximum number of options, 1 to {@value #MAX_LIMIT}; 10 by default. */
        public Builder limit(int options) {
            limit = options;
            return this;
        }

        /** The cursor of an earlier answer, to continue where that answer ended; by default, the first page. */
        public Builder cursor(String after) {
            cursor = Optional.of(Objects.requireNonNull(after, "cursor"));
            return this;
        }

        /** The revision of the map that the answer must include; 0, for any, by default. */
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
                    asker,
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
