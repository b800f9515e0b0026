package org.socialmap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.dataset.DataSet;
import org.socialmap.engine.ClosedMapTarget;
import org.socialmap.engine.MapEngine;
import org.socialmap.engine.OpenMapTarget;
import org.socialmap.importing.ImportNotice;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportProgress;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.importing.apply.Importer;
import org.socialmap.store.sql.SqlStore;

/** Imports directories of other organizations on behalf of one caller. Safe for use by many threads. */
public final class ImportOperations {
    private final MapEngine engine;
    private final Actor actor;

    ImportOperations(MapEngine engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
    }

    /**
     * Imports a source. Each of its records is imported, or a notice says why it was not. Matches include the imported
     * records soon afterwards.
     *
     * @param listener called with each notice as it occurs
     * @param progress called from time to time with the progress
     * @throws AccessDeniedException if the caller may not change anything; a provider imports its own organization only
     * @throws IOException if the source cannot be read at all
     * @throws org.socialmap.importing.MappingException if it contains a mapping that cannot be read
     * @throws IllegalStateException if the SQLite driver, a runtime dependency, is missing
     */
    public ImportReport run(
            ImportSource source,
            ImportOptions options,
            Consumer<ImportNotice> listener,
            Consumer<ImportProgress> progress)
            throws IOException {
        AccessDeniedException.throwUnless(actor.mayEditSomething());
        return Importer.run(source, new OpenMapTarget(engine, actor), options, listener, progress);
    }

    /**
     * Imports a source without listeners.
     *
     * @see #run(ImportSource, ImportOptions, Consumer, Consumer)
     * @throws AccessDeniedException if the caller may not change anything
     * @throws IOException if the source cannot be read at all
     */
    public ImportReport run(ImportSource source, ImportOptions options) throws IOException {
        return run(source, options, notice -> {}, progress -> {});
    }

    /**
     * Imports a source of any size into a folder that no map has open. Records go from the source to the disk and are
     * never all in memory.
     *
     * @param dataSet the data set whose vocabulary the map uses; its records fill the folder if it is empty
     * @throws org.socialmap.error.StoreException if a map has the folder open, or it cannot be used
     * @throws IOException if the source cannot be read at all
     */
    public static ImportReport importInto(
            Path folder,
            DataSet dataSet,
            ImportSource source,
            ImportOptions options,
            Consumer<ImportNotice> listener,
            Consumer<ImportProgress> progress)
            throws IOException {
        Clock clock = Clock.systemUTC();
        try (SqlStore store = SqlStore.open(folder, dataSet.info().id(), clock)) {
            store.fill(dataSet.catalog().records(), Actor.LOADER);
            return Importer.run(source, new ClosedMapTarget(store, dataSet, clock), options, listener, progress);
        }
    }
}
