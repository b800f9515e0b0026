package org.socialmap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.catalog.DataSet;
import org.socialmap.exchange.intake.ImportNotice;
import org.socialmap.exchange.intake.ImportOptions;
import org.socialmap.exchange.intake.ImportProgress;
import org.socialmap.exchange.intake.ImportReport;
import org.socialmap.exchange.intake.ImportSource;
import org.socialmap.exchange.intake.Importer;
import org.socialmap.store.SqlStore;

/** Takes directories in, for one actor. Safe for use by many threads. */
public final class ImportDesk {
    private final SocialMap map;
    private final Actor actor;

    ImportDesk(SocialMap map, Actor actor) {
        this.map = map;
        this.actor = actor;
    }

    /**
     * Takes a source in. Each of its records comes in, or a notice says why not; what comes in is in answers soon after.
     *
     * @param listener told of each notice as it comes
     * @param progress told now and then how far it is
     * @throws AccessDeniedException if this actor may change nothing; a provider brings in its own organization only
     * @throws IOException if the source cannot be read at all
     * @throws org.socialmap.exchange.intake.MappingException if it brings a mapping that cannot be read
     * @throws IllegalStateException if the SQLite driver, which is a runtime dependency, was left out
     */
    public ImportReport run(
            ImportSource source,
            ImportOptions options,
            Consumer<ImportNotice> listener,
            Consumer<ImportProgress> progress)
            throws IOException {
        AccessDeniedException.unless(actor.mayEditSomething());
        return Importer.run(source, new LiveTarget(map, actor), options, listener, progress);
    }

    /** Returns the same, for whoever only wants the report. */
    public ImportReport run(ImportSource source, ImportOptions options) throws IOException {
        return run(source, options, notice -> {}, progress -> {});
    }

    /**
     * Takes a source into a folder that no map has open, however large it is: the records go from the source to the disk and
     * never are in memory together, as those of an open map are.
     *
     * @param dataSet the words of the map; its records fill the folder if it is empty
     * @throws org.socialmap.store.StoreException if a map has the folder open, or it cannot be used
     * @throws IOException if the source cannot be read at all
     */
    public static ImportReport into(
            Path folder,
            DataSet dataSet,
            ImportSource source,
            ImportOptions options,
            Consumer<ImportNotice> listener,
            Consumer<ImportProgress> progress)
            throws IOException {
        Clock clock = Clock.systemUTC();
        try (SqlStore store = SqlStore.open(folder, dataSet.info().id(), clock)) {
            store.fill(dataSet.catalog().records(), SocialMap.LOADER);
            return Importer.run(source, new ClosedTarget(store, dataSet, clock), options, listener, progress);
        }
    }
}
