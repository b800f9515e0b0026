package org.socialmap.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.access.Visibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;
import org.socialmap.need.ServicePreference;

/**
 * A service that an organization offers (HSDS {@code service}).
 *
 * @param needs codes of the needs that it answers
 * @param examples concrete examples of what it does, in plain words
 * @param rule the condition on people who may use it; empty if the provider never stated one, which does not mean "open
 *     to all"
 * @param serviceAtLocations where it is offered, at least one
 * @param languages the languages known to be spoken; empty if unknown
 * @param channels the ways to make contact
 * @param complete which of its lists (languages, channels, genders of staff) are known to be complete; only then does
 *     the absence of a value mean no
 * @param howToReach how to reach it if no channel has an address
 * @param doubt why the record itself is in doubt, such as "general knowledge only"; its standing is then at best
 *     {@code ask}
 * @param staff what is known about the people who work for it
 * @param handOver how it hands people over to other services
 * @param validity how long it exists
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

    /**
     * Returns a builder of a service that is offered, with its name as its description. Nothing else is known about it,
     * and its record is public.
     */
    public static Builder builder(UUID id, UUID organizationId, Text name) {
        return new Builder(id, organizationId, name);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, organizationId, name);
        builder.description = description;
        builder.status = status;
        builder.needs = needs;
        builder.examples = examples;
        builder.rule = rule;
        builder.serviceAtLocations = serviceAtLocations;
        builder.languages = languages;
        builder.channels = channels;
        builder.complete = complete;
        builder.howToReach = howToReach;
        builder.staff = staff;
        builder.handOver = handOver;
        builder.validity = validity;
        builder.doubt = doubt;
        builder.visibility = visibility;
        builder.provenance = provenance;
        builder.detail = detail;
        return builder;
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
        return toBuilder().provenance(other).build();
    }

    @Override
    public List<Reference> references() {
        Stream<Reference> locations = serviceAtLocations.stream()
                .flatMap(at -> at.locationId().stream())
                .map(location -> new Reference(RecordKind.LOCATION, location));
        return Stream.concat(Stream.of(new Reference(RecordKind.ORGANIZATION, organizationId)), locations)
                .toList();
    }

    /**
     * Returns the rules that decide who may use a unit of this service: its own and that of the unit, if they are
     * stated.
     */
    public List<Rule> rulesFor(Unit unit) {
        return Stream.concat(rule.stream(), unit.rule().stream()).toList();
    }

    /** Returns whether the service is offered on a day: it is active and has not certainly ended. */
    public boolean isOfferedOn(LocalDate day) {
        return status == Status.ACTIVE && validity.stateOn(day) != Validity.State.ENDED;
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

    /** Builds a service. Not safe for use by many threads. */
    public static final class Builder {
        private final UUID id;
        private final UUID organizationId;
        private Text name;
        private Text description;
        private Status status = Status.ACTIVE;
        private List<String> needs = List.of();
        private List<Text> examples = List.of();
        private Optional<Rule> rule = Optional.empty();
        private List<ServiceAtLocation> serviceAtLocations = List.of();
        private List<Language> languages = List.of();
        private List<ContactChannel> channels = List.of();
        private Set<ServicePreference> complete = Set.of();
        private Optional<Text> howToReach = Optional.empty();
        private Staff staff = Staff.UNKNOWN;
        private Optional<HandOver> handOver = Optional.empty();
        private Validity validity = Validity.OPEN_ENDED;
        private Optional<Text> doubt = Optional.empty();
        private Visibility visibility = Visibility.PUBLIC;
        private Provenance provenance = Provenance.UNSTATED;
        private ServiceDetail detail = ServiceDetail.NONE;

        private Builder(UUID id, UUID organizationId, Text name) {
            this.id = Objects.requireNonNull(id, "id");
            this.organizationId = Objects.requireNonNull(organizationId, "organizationId");
            this.name = Objects.requireNonNull(name, "name");
            this.description = name;
        }

        /** The name. */
        public Builder name(Text name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /** A description of the service; by default, the name given to {@link Service#builder}. */
        public Builder description(Text description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /** Whether the service is offered; {@link Status#ACTIVE} by default. */
        public Builder status(Status status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** The codes of the needs that the service answers; none by default. */
        public Builder needs(List<String> needs) {
            this.needs = Objects.requireNonNull(needs, "needs");
            return this;
        }

        /** Concrete examples of what the service does, in plain words; none by default. */
        public Builder examples(List<Text> examples) {
            this.examples = Objects.requireNonNull(examples, "examples");
            return this;
        }

        /** The condition on people who may use the service; not stated by default. */
        public Builder rule(Rule rule) {
            this.rule = Optional.of(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /** Where the service is offered: at least one, possibly without a location. None by default. */
        public Builder serviceAtLocations(List<ServiceAtLocation> serviceAtLocations) {
            this.serviceAtLocations = Objects.requireNonNull(serviceAtLocations, "serviceAtLocations");
            return this;
        }

        /** The languages known to be spoken; unknown by default. */
        public Builder languages(List<Language> languages) {
            this.languages = Objects.requireNonNull(languages, "languages");
            return this;
        }

        /** The ways to make contact; none by default. */
        public Builder channels(List<ContactChannel> channels) {
            this.channels = Objects.requireNonNull(channels, "channels");
            return this;
        }

        /** The lists (languages, channels, genders of staff) that are known to be complete; none by default. */
        public Builder complete(Set<ServicePreference> complete) {
            this.complete = Objects.requireNonNull(complete, "complete");
            return this;
        }

        /** How to reach the service if no channel has an address; unknown by default. */
        public Builder howToReach(Text howToReach) {
            this.howToReach = Optional.of(Objects.requireNonNull(howToReach, "howToReach"));
            return this;
        }

        /** What is known about the staff; nothing by default. */
        public Builder staff(Staff staff) {
            this.staff = Objects.requireNonNull(staff, "staff");
            return this;
        }

        /** How the service hands people over to other services; unknown by default. */
        public Builder handOver(HandOver handOver) {
            this.handOver = Optional.of(Objects.requireNonNull(handOver, "handOver"));
            return this;
        }

        /** How long the service exists; without an end by default. */
        public Builder validity(Validity validity) {
            this.validity = Objects.requireNonNull(validity, "validity");
            return this;
        }

        /** Why the record itself is in doubt; by default it is not. */
        public Builder doubt(Text doubt) {
            this.doubt = Optional.of(Objects.requireNonNull(doubt, "doubt"));
            return this;
        }

        /** The audience that may see it; the public by default. */
        public Builder visibility(Visibility visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
            return this;
        }

        /** Where the record comes from. Unstated by default, but a record can be stored only with a source. */
        public Builder provenance(Provenance provenance) {
            this.provenance = Objects.requireNonNull(provenance, "provenance");
            return this;
        }

        /** Everything else that describes the service; nothing by default. */
        public Builder detail(ServiceDetail detail) {
            this.detail = Objects.requireNonNull(detail, "detail");
            return this;
        }

        /** Removes the rule: the provider has not stated one. */
        public Builder withoutRule() {
            rule = Optional.empty();
            return this;
        }

        /** Removes the doubt about the record. */
        public Builder withoutDoubt() {
            doubt = Optional.empty();
            return this;
        }

        /** Returns the service. */
        public Service build() {
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
}
