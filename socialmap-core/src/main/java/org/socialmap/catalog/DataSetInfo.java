package org.socialmap.catalog;

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
 * What a data set says of itself.
 *
 * @param id short stable name
 * @param name name for people
 * @param publisher who answers for it
 * @param source where its facts come from
 * @param fictional whether it is made up
 * @param languages ISO 639 codes of the languages it speaks, its own first
 * @param timeZone the zone in which its dates are meant
 * @param assuredForDays after so many days without confirmation an option says "check before you go"
 * @param ageFact the fact of which HSDS's {@code minimum_age} and {@code maximum_age} speak
 * @param lending how it deals with free places
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
        LendingTerms lending) {
    public DataSetInfo {
        languages = List.copyOf(languages);
    }

    /**
     * Returns the conditions on age among the top-level conditions of a rule, however strong; none if no fact is the
     * age.
     */
    public List<Rule.Range> ageConditions(Rule rule) {
        return Conjuncts.of(rule).stream()
                .flatMap(condition -> condition instanceof Rule.Range range ? Stream.of(range) : Stream.empty())
                .filter(range -> ageFact.filter(range.fact()::equals).isPresent())
                .toList();
    }

    /** Returns the day on which a moment lies, by the data set's own zone. */
    public LocalDate day(Instant moment) {
        return moment.atZone(timeZone).toLocalDate();
    }

    /** Returns the data set's own language; English if it names none. */
    public Locale language() {
        return languages.isEmpty() ? Locale.ENGLISH : Locale.of(languages.getFirst());
    }
}
