package org.socialmap.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;

/**
 * A kind of place that a service has, such as a single room (HSDS {@code unit}). How many are free is not in it: that
 * changes by the minute.
 *
 * @param serviceId the service that has it
 * @param kind {@code bed}, {@code room}, {@code slot} … as the data set has it
 * @param rule who may use it, on top of the service's own rule
 * @param holdsWhenStale whether a place may be held though what is known of it is old: ring first
 */
public record Unit(
        UUID id,
        UUID serviceId,
        String kind,
        Text name,
        Optional<Rule> rule,
        boolean holdsWhenStale,
        Visibility visibility,
        Provenance provenance)
        implements CatalogRecord {
    @Override
    public Unit with(Provenance other) {
        return new Unit(id, serviceId, kind, name, rule, holdsWhenStale, visibility, other);
    }

    @Override
    public List<Reference> hangsOn() {
        return List.of(new Reference(RecordKind.SERVICE, serviceId));
    }
}
