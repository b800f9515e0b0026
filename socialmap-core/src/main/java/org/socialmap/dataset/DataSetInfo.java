package org.socialmap.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;

/**
 * The description of a data set.
 *
 * @param id a short name that never changes
 * @param name the user-facing name
 * @param publisher who is responsible for the data set
 * @param source where its content comes from, as a user-facing text
 * @param fictional whether it is made up
 * @param languages ISO 639 codes of the languages it provides, its own language first
 * @param timeZone the time zone of its dates
 * @param assuredForDays the number of days for which a confirmation counts; after that, an option says "check before
 *     you go"
 * @param ageFact the id of the fact that HSDS {@code minimum_age} and {@code maximum_age} constrain
 * @param wheelchairFact the id of the boolean fact that a person uses a wheelchair
 * @param residenceFact the id of the place fact that says where a person lives
 * @param household the facts that say how many people need a bed
 * @param holdPolicy how reports age and how beds may be held
 */
public record DataSetInfo(
        String id,
        Text name,
        String publisher,
        Text source,
        boolean fictional,
        List<String> languages,
        ZoneId timeZone,
        int assuredForDays,
        Optional<String> ageFact,
        Optional<String> wheelchairFact,
        Optional<String> residenceFact,
        Household household,
        HoldPolicy holdPolicy) {
    private static final int DEFAULT_ASSURED_FOR_DAYS = 365;

    public DataSetInfo {
        languages = List.copyOf(languages);
    }

    /** Returns a builder of the description of a data set that is not fictional. */
    public static Builder builder(String id, Text name, String publisher, Text source) {
        return new Builder(id, name, publisher, source);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name, publisher, source);
        builder.fictional = fictional;
        builder.languages = languages;
        builder.timeZone = timeZone;
        builder.assuredForDays = assuredForDays;
        builder.ageFact = ageFact;
        builder.wheelchairFact = wheelchairFact;
        builder.residenceFact = residenceFact;
        builder.household = household;
        builder.holdPolicy = holdPolicy;
        return builder;
    }

    /**
     * Returns the age conditions among the top-level conditions of a rule, whatever their strength; none if the data
     * set has no age fact.
     */
    public List<Rule.Range> ageConditions(Rule rule) {
        return Conjuncts.of(rule).stream()
                .flatMap(condition -> condition instanceof Rule.Range range ? Stream.of(range) : Stream.empty())
                .filter(range -> ageFact.filter(range.fact()::equals).isPresent())
                .toList();
    }

    /** Returns the date of a moment in the time zone of the data set. */
    public LocalDate day(Instant moment) {
        return moment.atZone(timeZone).toLocalDate();
    }

    /** Returns the data set's own language, or English if it names none. */
    public Locale language() {
        return languages.isEmpty() ? Locale.ENGLISH : Locale.of(languages.getFirst());
    }

    /** Builds a description. Not safe for use by many threads. */
    public static final class Builder {
        private final String id;
        private final Text name;
        private final String publisher;
        private final Text source;
        private boolean fictional;
        private List<String> languages = List.of();
        private ZoneId timeZone = ZoneOffset.UTC;
        private int assuredForDays = DEFAULT_ASSURED_FOR_DAYS;
        private Optional<String> ageFact = Optional.empty();
        private Optional<String> wheelchairFact = Optional.empty();
        private Optional<String> residenceFact = Optional.empty();
        private Household household = Household.NONE;
        private HoldPolicy holdPolicy = HoldPolicy.DEFAULT;

        private Builder(String id, Text name, String publisher, Text source) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = Objects.requireNonNull(name, "name");
            this.publisher = Objects.requireNonNull(publisher, "publisher");
            this.source = Objects.requireNonNull(source, "source");
        }

        /** Whether the data set is made up; false by default. */
        public Builder fictional(boolean fictional) {
            this.fictional = fictional;
            return this;
        }

        /** The ISO 639 codes of the languages that the data set provides, its own language first; none by default. */
        public Builder languages(List<String> languages) {
            this.languages = Objects.requireNonNull(languages, "languages");
            return this;
        }

        /** The time zone of the dates; UTC by default. */
        public Builder timeZone(ZoneId timeZone) {
            this.timeZone = Objects.requireNonNull(timeZone, "timeZone");
            return this;
        }

        /** The number of days for which a confirmation counts; 365 by default. */
        public Builder assuredForDays(int assuredForDays) {
            this.assuredForDays = assuredForDays;
            return this;
        }

        /** The id of the fact that HSDS {@code minimum_age} and {@code maximum_age} constrain; none by default. */
        public Builder ageFact(String ageFact) {
            this.ageFact = Optional.of(Objects.requireNonNull(ageFact, "ageFact"));
            return this;
        }

        /** The id of the place fact that says where a person lives; none by default. */
        public Builder residenceFact(String residenceFact) {
            this.residenceFact = Optional.of(Objects.requireNonNull(residenceFact, "residenceFact"));
            return this;
        }

        /** The id of the boolean fact that a person uses a wheelchair; none by default. */
        public Builder wheelchairFact(String wheelchairFact) {
            this.wheelchairFact = Optional.of(Objects.requireNonNull(wheelchairFact, "wheelchairFact"));
            return this;
        }

        /** The facts that say how many people need a bed; none by default. */
        public Builder household(Household household) {
            this.household = Objects.requireNonNull(household, "household");
            return this;
        }

        /** How reports age and how beds may be held; {@link HoldPolicy#DEFAULT} by default. */
        public Builder holdPolicy(HoldPolicy holdPolicy) {
            this.holdPolicy = Objects.requireNonNull(holdPolicy, "holdPolicy");
            return this;
        }

        /** Returns the description. */
        public DataSetInfo build() {
            return new DataSetInfo(
                    id,
                    name,
                    publisher,
                    source,
                    fictional,
                    languages,
                    timeZone,
                    assuredForDays,
                    ageFact,
                    wheelchairFact,
                    residenceFact,
                    household,
                    holdPolicy);
        }
    }
}
