package org.socialmap.record;

import java.util.List;
import java.util.UUID;

/**
 * A record of the map that can be edited on its own. It refers to other records by id; a {@code Catalog} joins them.
 */
public sealed interface CatalogRecord permits Organization, Location, Service, Unit {
    /** Returns the id of this record, unique among records of its kind. */
    UUID id();

    /** Returns references to the records that this one refers to, which must exist. */
    List<Reference> references();

    /** Returns where this record comes from. */
    Provenance provenance();

    /** Returns a copy with another provenance. */
    CatalogRecord with(Provenance provenance);

    /** Returns the reference to this record. */
    default Reference reference() {
        RecordKind kind = switch (this) {
            case Organization organization -> RecordKind.ORGANIZATION;
            case Location location -> RecordKind.LOCATION;
            case Service service -> RecordKind.SERVICE;
            case Unit unit -> RecordKind.UNIT;
        };
        return new Reference(kind, id());
    }
}
