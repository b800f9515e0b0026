package org.socialmap.record;

import java.util.List;
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

    @Override
    public Location with(Provenance other) {
        return new Location(id, organizationId, name, description, place, accessibility, other);
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference(RecordKind.ORGANIZATION, organizationId));
    }
}
