package org.socialmap.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a record comes from.
 *
 * @param source who said so and where
 * @param assuredDate when that was last confirmed
 * @param imported what is known of it because it was imported; empty if it was not
 */
public record Provenance(String source, Optional<LocalDate> assuredDate, Optional<Imported> imported) {
    /** Of a record that was not imported. */
    public Provenance(String source, Optional<LocalDate> assuredDate) {
        this(source, assuredDate, Optional.empty());
    }

    /** Returns whether the record came in from a source of this name. */
    public boolean isFrom(String origin) {
        return imported.filter(story -> story.from().equals(origin)).isPresent();
    }

    /** Returns the same with another story of its import. */
    public Provenance with(Imported story) {
        return new Provenance(source, assuredDate, Optional.of(story));
    }
}
