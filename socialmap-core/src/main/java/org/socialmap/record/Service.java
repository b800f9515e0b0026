package org.socialmap.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.access.Visibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;
import org.socialmap.need.ServicePreference;
import org.socialmap.schedule.Schedule;

/**
 * A service that an organization offers (HSDS {@code service}).
 *
 * @param needs codes of the taxonomy terms that it answers
 * @param examples concrete examples of what it does, in plain words
 * @param rule whom it is for; empty if the provider never stated it, which does not mean "open to all"
 * @param serviceAtLocations where it is offered, at least one
 * @param languages the languages known to be spoken; empty if unknown
 * @param channels the ways to make contact
 * @param complete which of its lists (languages, channels, genders of staff) are known to be complete; only then does
 *     the absence of a value mean no
 * @param howToReach how to reach it if no channel has an address
 * @param doubt why the record itself is in doubt, such as "general knowledge only"; its standing is then at best
 *     {@code ask}
 * @param detail everything else that describes it
 */
public record Service(
        UUID id,
        UUID organizationId,
        Text name,
        Text description,
        Status status,
        List<String> needs,
        List<Text> examples,
        Optional<Rule> rule,
        List<ServiceAtLocation> serviceAtLocations,
        List<Language> languages,
        List<ContactChannel> channels,
        Set<ServicePreference> complete,
        Optional<Text> howToReach,
        Staff staff,
        Optional<HandOver> handOver,
        Validity validity,
        Optional<Text> doubt,
        Visibility visibility,
        Provenance provenance,
        ServiceDetail detail)
        implements CatalogRecord {
    public Service {
        needs = List.copyOf(needs);
        examples = List.copyOf(examples);
        serviceAtLocations = List.copyOf(serviceAtLocations);
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
        complete = Set.copyOf(complete);
    }

    /** Returns a copy with another rule and another doubt. */
    public Service with(Optional<Rule> otherRule, Optional<Text> otherDoubt) {
        return copy(examples, otherRule, channels, otherDoubt, provenance, detail);
    }

    /** Returns a copy with other channels. */
    public Service withChannels(List<ContactChannel> others) {
        return copy(examples, rule, others, doubt, provenance, detail);
    }

    /** Returns a copy with other examples. */
    public Service withExamples(List<Text> others) {
        return copy(others, rule, channels, doubt, provenance, detail);
    }

    /** Returns a copy with other schedules. */
    public Service withSchedules(List<Schedule> others) {
        return copy(examples, rule, channels, doubt, provenance, detail.withSchedules(others));
    }

    /** Whether the service is offered (HSDS {@code status}). */
    public enum Status {
        /** Offered. */
        ACTIVE,
        /** Not offered at present. */
        INACTIVE,
        /** No longer offered. */
        DEFUNCT,
        /** Closed for a while. */
        TEMPORARILY_CLOSED
    }

    @Override
    public Service with(Provenance other) {
        return copy(examples, rule, channels, doubt, other, detail);
    }

    @Override
    public List<Reference> references() {
        Stream<Reference> locations = serviceAtLocations.stream()
                .flatMap(at -> at.locationId().stream())
                .map(location -> new Reference(RecordKind.LOCATION, location));
        return Stream.concat(Stream.of(new Reference(RecordKind.ORGANIZATION, organizationId)), locations)
                .toList();
    }

    /** Returns whether it is offered on a day: it is active and has not certainly ended. */
    public boolean isOfferedOn(LocalDate day) {
        return status == Status.ACTIVE && validity.on(day) != Validity.State.ENDED;
    }

    /** Returns whether the record itself is in doubt, or its source no longer has it. */
    public boolean isInDoubt() {
        return doubt.isPresent()
                || provenance.imported().flatMap(ImportOrigin::missingSince).isPresent();
    }

    /**
     * Returns the codes of the languages that the service, its staff or one of its channels speaks, without duplicates.
     */
    public List<String> spokenLanguages() {
        return Stream.of(
                        languages.stream().map(Language::code),
                        staff.languages().stream(),
                        channels.stream().flatMap(channel -> channel.languages().stream()))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    private Service copy(
            List<Text> examples,
            Optional<Rule> rule,
            List<ContactChannel> channels,
            Optional<Text> doubt,
            Provenance provenance,
            ServiceDetail detail) {
        return new Service(
                id,
                organizationId,
                name,
                description,
                status,
                needs,
                examples,
                rule,
                serviceAtLocations,
                languages,
                channels,
                complete,
                howToReach,
                staff,
                handOver,
                validity,
                doubt,
                visibility,
                provenance,
                detail);
    }
}
