package org.socialmap.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;

/**
 * A kind of bed or other capacity of a service, such as a single room (HSDS {@code unit}). The number of free beds is
 * not part of it, because that changes by the minute.
 *
 * @param serviceId the id of the service that has it
 * @param kind {@code bed}, {@code room}, {@code slot} … as the data set names it
 * @param beds how many beds one such unit has: 1 for a bed, 2 for a room for two
 * @param rule the condition on people who may use it, in addition to the rule of the service
 * @param holdsWhenStale whether a bed may be held although the latest report is stale
 */
public record Unit(
        UUID id,
        UUID serviceId,
        String kind,
        Text name,
        int beds,
        Optional<Rule> rule,
        boolean holdsWhenStale,
        Visibility visibility,
        Provenance provenance)
        implements CatalogRecord {
    /** @throws IllegalArgumentException if {@code beds} is below 1 */
    public Unit {
        if (beds < 1) {
            throw new IllegalArgumentException("a unit has at least one bed");
        }
    }

    /** Returns a builder of a unit without a rule of its own, whose record is public. */
    public static Builder builder(UUID id, UUID serviceId, String kind, Text name) {
        return new Builder(id, serviceId, kind, name);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, serviceId, kind, name);
        builder.beds = beds;
        builder.rule = rule;
        builder.holdsWhenStale = holdsWhenStale;
        builder.visibility = visibility;
        builder.provenance = provenance;
        return builder;
    }

    /** Returns how many such units people need together: a couple needs two beds, or one room for two. */
    public int neededFor(int people) {
        return Math.ceilDiv(people, beds);
    }

    @Override
    public Unit with(Provenance other) {
        return toBuilder().provenance(other).build();
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference(RecordKind.SERVICE, serviceId));
    }

    /** Builds a unit. Not safe for use by many threads. */
    public static final class Builder {
        private final UUID id;
        private final UUID serviceId;
        private final String kind;
        private Text name;
        private int beds = 1;
        private Optional<Rule> rule = Optional.empty();
        private boolean holdsWhenStale;
        private Visibility visibility = Visibility.PUBLIC;
        private Provenance provenance = Provenance.UNSTATED;

        private Builder(UUID id, UUID serviceId, String kind, Text name) {
            this.id = Objects.requireNonNull(id, "id");
            this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.name = Objects.requireNonNull(name, "name");
        }

        /** The name. */
        public Builder name(Text name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /** How many beds one such unit has, 1 or more; 1 by default. */
        public Builder beds(int beds) {
            this.beds = beds;
            return this;
        }

        /** The condition on people who may use the unit, in addition to that of the service; none by default. */
        public Builder rule(Rule rule) {
            this.rule = Optional.of(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /** Whether a bed may be held although the latest report is stale; false by default. */
        public Builder holdsWhenStale(boolean holdsWhenStale) {
            this.holdsWhenStale = holdsWhenStale;
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

        /** Returns the unit. */
        public Unit build() {
            return new Unit(id, serviceId, kind, name, beds, rule, holdsWhenStale, visibility, provenance);
        }
    }
}
