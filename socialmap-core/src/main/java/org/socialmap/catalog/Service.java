package org.socialmap.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.access.Visibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;
import org.socialmap.need.Wish;

/**
 * Something an organization does for people (HSDS {@code service}).
 *
 * @param needs codes of the taxonomy terms it answers
 * @param examples what it does, concretely, in plain words
 * @param rule whom it is for; empty if the provider never said, which is not "open to all"
 * @param serviceAtLocations where it is given, at least once
 * @param languages the languages known to be spoken; empty if unknown
 * @param channels ways to make contact
 * @param complete which of its lists (languages, channels, genders of staff) are known to be complete; what a list
 *     lacks is a no only then
 * @param howToReach the way in where no channel has an address
 * @param doubt why the record itself is in doubt, such as "general knowledge only"; it is then at most to ask
 * @param detail everything that describes it further
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
        Set<Wish> complete,
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

    /** Returns the same with other conditions, and another doubt. */
    public Service with(Optional<Rule> otherRule, Optional<Text> otherDoubt) {
        return copy(examples, otherRule, channels, otherDoubt, provenance, detail);
    }

    /** Returns the same, to be reached otherwise. */
    public Service withChannels(List<ContactChannel> others) {
        return copy(examples, rule, others, doubt, provenance, detail);
    }

    /** Returns the same, said in other plain words. */
    public Service withExamples(List<Text> others) {
        return copy(others, rule, channels, doubt, provenance, detail);
    }

    /** Returns the same, open at other times. */
    public Service withSchedules(List<Schedule> others) {
        return copy(examples, rule, channels, doubt, provenance, detail.withSchedules(others));
    }

    /** Whether the service is given (HSDS {@code status}). */
    public enum Status {
        /** It is. */
        ACTIVE,
        /** Not at present. */
        INACTIVE,
        /** No more. */
        DEFUNCT,
        /** Closed for a while. */
        TEMPORARILY_CLOSED
    }

    @Override
    public Service with(Provenance other) {
        return copy(examples, rule, channels, doubt, other, detail);
    }

    @Override
    public List<Reference> hangsOn() {
        Stream<Reference> locations = serviceAtLocations.stream()
                .flatMap(at -> at.locationId().stream())
                .map(location -> new Reference(RecordKind.LOCATION, location));
        return Stream.concat(Stream.of(new Reference(RecordKind.ORGANIZATION, organizationId)), locations)
                .toList();
    }

    /** Returns whether it is given on a day, as far as is known for certain. */
    public boolean isGivenOn(LocalDate day) {
        return status == Status.ACTIVE && validity.on(day) != Validity.State.ENDED;
    }

    /** Returns whether the record itself is in doubt, or its source does not have it any more. */
    public boolean isInDoubt() {
        return doubt.isPresent()
                || provenance.imported().flatMap(Imported::missingSince).isPresent();
    }

    /** Returns the codes of the languages spoken by the service, its staff or on one of its channels, each once. */
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
