package org.socialmap.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a record comes from.
 *
 * @param source who stated it, and where
 * @param assuredDate when it was last confirmed
 * @param imported what is known about its import; empty if it was not imported
 */
public record Provenance(String source, Optional<LocalDate> assuredDate, Optional<ImportOrigin> imported) {
    /** The provenance of a record that names no source yet. */
    public static final Provenance UNSTATED = new Provenance("", Optional.empty());

    /** Creates the provenance of a record that was not imported. */
    public Provenance(String source, Optional<LocalDate> assuredDate) {
        this(source, assuredDate, Optional.empty());
    }

    /** Returns whether the record was imported from the source with this name. */
    public boolean isFrom(String origin) {
        return imported.filter(known -> known.from().equals(origin)).isPresent();
    }

    /** Returns a copy with other knowledge about its import. */
    public Provenance with(ImportOrigin other) {
        return new Provenance(source, assuredDate, Optional.of(other));
    }
}
