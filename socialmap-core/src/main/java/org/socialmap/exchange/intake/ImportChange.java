package org.socialmap.exchange.intake;

import java.util.UUID;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Unit;

/** A change that an import makes in the map, by what it does to the record. */
public record ImportChange(ImportEffect effect, Change change) {
    static ImportChange put(ImportEffect effect, CatalogRecord record) {
        return new ImportChange(effect, new Change.Put(record));
    }

    /** Another wording of a record that the map has. */
    static ImportChange of(CatalogRecord known, CatalogRecord record) {
        return put(owner(known).equals(owner(record)) ? ImportEffect.CHANGED : ImportEffect.MOVED, record);
    }

    private static UUID owner(CatalogRecord record) {
        return switch (record) {
            case Organization organization -> organization.id();
            case Location location -> location.organizationId();
            case Service service -> service.organizationId();
            case Unit unit -> unit.serviceId();
        };
    }
}
