/**
 * Runs an import and writes its records to the map. Start at {@link org.socialmap.importing.apply.Importer}, which runs all
 * steps; {@code ImportPass} assembles the staged records in order, {@code RecordConverter} converts them, and
 * {@code ImportWriter} writes them.
 */
@NullMarked
package org.socialmap.importing.apply;

import org.jspecify.annotations.NullMarked;
