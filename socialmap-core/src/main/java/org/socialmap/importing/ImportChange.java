package org.socialmap.importing;

import java.util.UUID;
import org.socialmap.catalog.Change;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/** A change that an import makes to the map, with its effect on the record. */
public record ImportChange(ImportEffect effect, Change change) {
    /** Returns a change that stores a record. */
    public static ImportChange put(ImportEffect effect, CatalogRecord record) {
        return new ImportChange(effect, new Change.Put(record));
    }

    /**
     * Returns the change that replaces a record of the map: a move if the owner differs.
     *
     * @param known the record of the map
     * @param record the record that replaces it
     */
    public static ImportChange of(CatalogRecord known, CatalogRecord record) {
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
