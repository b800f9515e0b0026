package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;

/**
 * A kind of bed or other capacity of a service, such as a single room (HSDS {@code unit}). The number of free beds is
 * not part of it, because that changes by the minute.
 *
 * @param serviceId the service that has it
 * @param kind {@code bed}, {@code room}, {@code slot} … as the data set names it
 * @param rule who may use it, in addition to the rule of the service
 * @param holdsWhenStale whether a bed may be held although the latest report is stale; ring the provider
 *     first
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
    public List<Reference> references() {
        return List.of(new Reference(RecordKind.SERVICE, serviceId));
    }
}
