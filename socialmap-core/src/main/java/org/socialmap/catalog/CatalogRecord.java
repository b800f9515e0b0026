package org.socialmap.catalog;

import java.util.List;
import java.util.UUID;

/**
 * A record of the map that can be changed by itself. It names what it hangs on by id; a {@link Catalog} puts records
 * together.
 */
public sealed interface CatalogRecord permits Organization, Location, Service, Unit {
    /** Returns what names it among its kind. */
    UUID id();

    /** Returns the records without which it cannot be. */
    List<Reference> hangsOn();

    /** Where it comes from. */
    Provenance provenance();

    /** Returns the same record with another story of where it comes from. */
    CatalogRecord with(Provenance provenance);

    /** Returns what names it. */
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
