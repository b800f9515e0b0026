package org.socialmap.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.language.Text;

/** A location where services are offered (HSDS {@code location}). */
public record Location(
        UUID id,
        UUID organizationId,
        Optional<Text> name,
        Optional<Text> description,
        Place place,
        List<Accessibility> accessibility,
        Provenance provenance)
        implements CatalogRecord {
    public Location {
        accessibility = List.copyOf(accessibility);
    }

    /** Returns a builder of a location whose place is not stated. */
    public static Builder builder(UUID id, UUID organizationId) {
        return new Builder(id, organizationId);
    }

    /** Returns whether people who use a wheelchair are known to be able to get in. */
    public boolean isWheelchairAccessible() {
        return accessibility.stream().anyMatch(Accessibility::wheelchairAccessible);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, organizationId);
        builder.name = name;
        builder.description = description;
        builder.place = place;
        builder.accessibility = accessibility;
        builder.provenance = provenance;
        return builder;
    }

    @Override
    public Location with(Provenance other) {
        return toBuilder().provenance(other).build();
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference(RecordKind.ORGANIZATION, organizationId));
    }

    /** Builds a location. Not safe for use by many threads. */
    public static final class Builder {
        private final UUID id;
        private final UUID organizationId;
        private Optional<Text> name = Optional.empty();
        private Optional<Text> description = Optional.empty();
        private Place place = new Place.Unstated();
        private List<Accessibility> accessibility = List.of();
        private Provenance provenance = Provenance.UNSTATED;

        private Builder(UUID id, UUID organizationId) {
            this.id = Objects.requireNonNull(id, "id");
            this.organizationId = Objects.requireNonNull(organizationId, "organizationId");
        }

        /** The name; none by default. */
        public Builder name(Text name) {
            this.name = Optional.of(Objects.requireNonNull(name, "name"));
            return this;
        }

        /** A description of the location; none by default. */
        public Builder description(Text description) {
            this.description = Optional.of(Objects.requireNonNull(description, "description"));
            return this;
        }

        /** Where the location is; unstated by default. */
        public Builder place(Place place) {
            this.place = Objects.requireNonNull(place, "place");
            return this;
        }

        /** What the location offers people with a disability; unknown by default. */
        public Builder accessibility(List<Accessibility> accessibility) {
            this.accessibility = Objects.requireNonNull(accessibility, "accessibility");
            return this;
        }

        /** Where the record comes from. Unstated by default, but a record can be stored only with a source. */
        public Builder provenance(Provenance provenance) {
            this.provenance = Objects.requireNonNull(provenance, "provenance");
            return this;
        }

        /** Returns the location. */
        public Location build() {
            return new Location(id, organizationId, name, description, place, accessibility, provenance);
        }
    }
}
