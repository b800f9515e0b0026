package org.socialmap.match.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.need.Asker;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.ServicePreference;
import org.socialmap.understanding.Understanding;

/**
 * One question to a map. Immutable; {@code toString} shows nothing of it.
 *
 * @param profile what the person asks for, and what is known about them
 * @param text how the free text of the profile was understood
 * @param now the current moment, at which reported capacity is read
 * @param at the moment that the question is about: the profile's, or now
 * @param required the preferences that must be met: those of the profile, and access for a person who uses a wheelchair
 *     and needs a bed
 * @param beds how many beds are needed: those of the profile, or as many as the people that the facts mention
 * @param day the day of that moment where the map is
 * @param words the texts of the answer, in the language of the profile
 */
public record MatchRequest(
        NeedProfile profile,
        Understanding text,
        Instant now,
        Instant at,
        Set<ServicePreference> required,
        int beds,
        LocalDate day,
        AnswerText words) {
    /** Creates a request for the moment of the profile, or for now if it has none. */
    public static MatchRequest of(NeedProfile profile, Understanding text, Instant now, DataSet dataSet) {
        Instant at = profile.at().orElse(now);
        Facts facts = text.addTo(profile.facts()).orElse(profile.facts());
        Asker asker = profile.asker().orElseGet(() -> dataSet.guidance().asker(facts));
        AnswerText words = new AnswerText(dataSet.vocabulary(), profile.locale(), asker);
        int people = dataSet.info().household().minSize(profile.facts());
        return new MatchRequest(
                profile,
                text,
                now,
                at,
                required(profile, text, dataSet),
                Math.max(profile.beds(), people),
                dataSet.info().day(at),
                words);
    }

    /** A person who uses a wheelchair and needs a bed has to get in. */
    private static Set<ServicePreference> required(NeedProfile profile, Understanding text, DataSet dataSet) {
        Set<ServicePreference> required = EnumSet.noneOf(ServicePreference.class);
        required.addAll(profile.required());
        boolean needsBed = Stream.concat(profile.needs().stream(), text.statedNeeds().stream())
                .anyMatch(dataSet.taxonomy()::isVacancyFirst);
        if (needsBed
                && dataSet.info()
                        .wheelchairFact()
                        .filter(profile.facts()::isTrue)
                        .isPresent()) {
            required.add(ServicePreference.WHEELCHAIR);
        }
        return Collections.unmodifiableSet(required);
    }

    /** Returns the same request with another profile of the same person, for the same moment. */
    public MatchRequest with(NeedProfile other, Understanding otherText) {
        return new MatchRequest(other, otherText, now, at, required, beds, day, words);
    }

    /** Returns the facts that the profile states. */
    public Facts facts() {
        return profile.facts();
    }

    /** Returns the facts of the profile with those understood from the text; empty if the text adds none. */
    public Optional<Facts> factsWithText() {
        return text.addTo(profile.facts());
    }

    @Override
    public String toString() {
        return "MatchRequest";
    }
}
