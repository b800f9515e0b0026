package org.socialmap.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;

/**
 * The description of a data set.
 *
 * @param id short stable name
 * @param name user-facing name
 * @param publisher who is responsible for it
 * @param source where its facts come from
 * @param fictional whether it is made up
 * @param languages ISO 639 codes of the languages it provides, its own language first
 * @param timeZone the time zone of its dates
 * @param assuredForDays the number of days after a confirmation from which an option says "check before you go"
 * @param ageFact the id of the fact that HSDS's {@code minimum_age} and {@code maximum_age} constrain
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
        HoldPolicy holdPolicy) {
    public DataSetInfo {
        languages = List.copyOf(languages);
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

    /** Returns the day of a moment in the data set's time zone. */
    public LocalDate day(Instant moment) {
        return moment.atZone(timeZone).toLocalDate();
    }

    /** Returns the data set's own language, or English if it names none. */
    public Locale language() {
        return languages.isEmpty() ? Locale.ENGLISH : Locale.of(languages.getFirst());
    }
}
