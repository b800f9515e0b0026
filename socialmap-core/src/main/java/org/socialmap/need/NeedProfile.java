package org.socialmap.need;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody needs and what is known of them, for the length of one call. Immutable; {@code toString} tells nothing
 * about the person. Make one with {@link #asking}.
 *
 * @param needs ids of needs in the data set's taxonomy, such as {@code shelter.night}
 * @param text the need in anyone's own words
 * @param asTyped words and phrases of the text that are right as they are: not to be corrected, nor read as a fact
 * @param facts what is known of the person who needs help
 * @param languages ISO 639 codes of the languages they would like to speak, best first
 * @param channels how they would like to make contact
 * @param staffGenders values such as {@code man}: whom they would like to speak with
 * @param near from where distance counts
 * @param at the moment for which to answer; empty for now
 * @param places how many places are needed, 1 or more
 * @param required wishes that must be met; an option of which that is unknown stays, as {@code ask}
 * @param locale the language of the answer
 * @param limit how many options to give at most, 1 to 50
 * @param cursor where an earlier answer ended
 * @param minRevision the answer must know the map's changes up to this revision; 0 for any
 */
public record NeedProfile(
        List<String> needs,
        Optional<String> text,
        Set<String> asTyped,
        Facts facts,
        List<String> languages,
        Set<Channel> channels,
        Set<String> staffGenders,
        Optional<Near> near,
        Optional<Instant> at,
        int places,
        Set<Wish> required,
        Locale locale,
        int limit,
        Optional<String> cursor,
        long minRevision) {
    /** The most options in one answer. */
    public static final int MAX_LIMIT = 50;

    /** @throws IllegalArgumentException if neither needs nor text is given, or places or limit are out of range */
    public NeedProfile {
        needs = List.copyOf(needs);
        asTyped = Set.copyOf(asTyped);
        languages = List.copyOf(languages);
        channels = Set.copyOf(channels);
        staffGenders = Set.copyOf(staffGenders);
        required = Set.copyOf(required);
        if (needs.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("one of needs and text must be given");
        }
        if (places < 1) {
            throw new IllegalArgumentException("places must be 1 or more");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** The same wish, asked again after more was told; from the first option on. */
    public NeedProfile with(Facts more) {
        return again(needs, text, more, near);
    }

    /** The same person asking for something else, perhaps from elsewhere; from the first option on. */
    public NeedProfile instead(List<String> otherNeeds, Optional<String> otherText, Optional<Near> from) {
        return again(otherNeeds, otherText, facts, from);
    }

    private NeedProfile again(List<String> asked, Optional<String> words, Facts told, Optional<Near> from) {
        return new NeedProfile(
                asked,
                words,
                asTyped,
                told,
                languages,
                channels,
                staffGenders,
                from,
                at,
                places,
                required,
                locale,
                limit,
                Optional.empty(),
                minRevision);
    }

    /** A builder for a profile with these facts. */
    public static Builder asking(Facts facts) {
        return new Builder(facts);
    }

    @Override
    public String toString() {
        return "NeedProfile[" + needs.size() + " needs, " + facts + "]";
    }

    /** Collects a profile. Not safe for use by many threads. */
    public static final class Builder {
        private final Facts facts;
        private List<String> needs = List.of();
        private Optional<String> text = Optional.empty();
        private Set<String> asTyped = Set.of();
        private List<String> languages = List.of();
        private Set<Channel> channels = Set.of();
        private Set<String> staffGenders = Set.of();
        private Optional<Near> near = Optional.empty();
        private Optional<Instant> at = Optional.empty();
        private int places = 1;
        private final Set<Wish> required = EnumSet.noneOf(Wish.class);
        private Locale locale = Locale.ENGLISH;
        private int limit = 10;
        private Optional<String> cursor = Optional.empty();
        private long minRevision = 0;

        private Builder(Facts facts) {
            this.facts = facts;
        }

        /** Asks for these needs. */
        public Builder needs(String... ids) {
            return needs(List.of(ids));
        }

        /** Asks for these needs. */
        public Builder needs(List<String> ids) {
            needs = ids;
            return this;
        }

        /** Asks in anyone's own words. */
        public Builder text(String words) {
            text = Optional.of(words);
            return this;
        }

        /** Means these words and phrases of the text as they are typed. */
        public Builder asTyped(Set<String> words) {
            asTyped = words;
            return this;
        }

        /** Would like to speak one of these languages. */
        public Builder languages(List<String> codes) {
            languages = codes;
            return this;
        }

        /** Would like to make contact in one of these ways. */
        public Builder channels(Set<Channel> wished) {
            channels = wished;
            return this;
        }

        /** Would like to speak with somebody of one of these genders. */
        public Builder staffGenders(Set<String> wished) {
            staffGenders = wished;
            return this;
        }

        /** Counts distance from here. */
        public Builder near(Near from) {
            near = Optional.of(from);
            return this;
        }

        /** Asks for this moment instead of now. */
        public Builder at(Instant moment) {
            at = Optional.of(moment);
            return this;
        }

        /** Needs so many places. */
        public Builder places(int number) {
            places = number;
            return this;
        }

        /** Makes these wishes requirements. */
        public Builder required(Set<Wish> wishes) {
            required.addAll(wishes);
            return this;
        }

        /** Wants the answer in this language. */
        public Builder locale(Locale language) {
            locale = language;
            return this;
        }

        /** Wants at most so many options, 1 to 50. */
        public Builder limit(int options) {
            limit = options;
            return this;
        }

        /** Goes on where an earlier answer ended. */
        public Builder cursor(String after) {
            cursor = Optional.of(after);
            return this;
        }

        /** Wants an answer that knows the map's changes up to this revision. */
        public Builder minRevision(long revision) {
            minRevision = revision;
            return this;
        }

        /**
         * The profile.
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
                    places,
                    required,
                    locale,
                    limit,
                    cursor,
                    minRevision);
        }
    }
}
