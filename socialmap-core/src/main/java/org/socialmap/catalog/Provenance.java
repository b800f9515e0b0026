package org.socialmap.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a record comes from.
 *
 * @param source who said so and where
 * @param assuredDate when that was last confirmed
 */
public record Provenance(String source, Optional<LocalDate> assuredDate) {}
