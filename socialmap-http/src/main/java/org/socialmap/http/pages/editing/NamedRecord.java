package org.socialmap.http.pages.editing;

import java.util.Locale;
import java.util.Optional;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/** How editors find a record again: its name, and the page of its history. */
public final class NamedRecord {
    private NamedRecord() {}

    /** Returns the name of a record; empty if it has none. */
    public static Optional<String> name(CatalogRecord record, Locale locale) {
        return switch (record) {
            case Organization organization -> Optional.of(organization.name());
            case Service service -> Optional.of(service.name().in(locale));
            case Location location -> location.name().map(name -> name.in(locale));
            case Unit unit -> Optional.of(unit.name().in(locale));
        };
    }

    /** Returns the path of the pages about a record for its editors; empty if there are none. */
    public static Optional<String> path(Reference reference) {
        return folder(reference.kind()).map(folder -> "/fill/" + folder + "/" + reference.id());
    }

    private static Optional<String> folder(RecordKind kind) {
        return switch (kind) {
            case ORGANIZATION -> Optional.of("organizations");
            case SERVICE -> Optional.of("services");
            case LOCATION -> Optional.of("locations");
            case UNIT -> Optional.empty();
        };
    }
}
