package org.socialmap.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a record comes from.
 *
 * @param source who stated it and where, as text
 * @param assuredDate when it was last confirmed
 * @param imported the import origin; empty if the record was not imported
 */
public record Provenance(String source, Optional<LocalDate> assuredDate, Optional<ImportOrigin> imported) {
    /** The provenance of a record that names no source yet. */
    public static final Provenance UNSTATED = new Provenance("", Optional.empty());

    /** Creates the provenance of a record that was not imported. */
    public Provenance(String source, Optional<LocalDate> assuredDate) {
        this(source, assuredDate, Optional.empty());
    }

    /** Returns whether the record was imported from a source with this name. */
    public boolean isImportedFrom(String sourceName) {
        return imported.filter(known -> known.from().equals(sourceName)).isPresent();
    }

    /** Returns a copy with another import origin. */
    public Provenance with(ImportOrigin other) {
        return new Provenance(source, assuredDate, Optional.of(other));
    }
}
