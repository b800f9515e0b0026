package org.socialmap.store.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.catalog.VersionException;
import org.socialmap.error.StoreException;
import org.socialmap.feedback.RemarkStore;
import org.socialmap.files.PrivateFiles;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.store.DataSetBaseline;
import org.socialmap.store.Delta;
import org.socialmap.store.FollowerState;
import org.socialmap.store.RecordVersion;
import org.socialmap.store.Store;
import org.socialmap.store.sql.FeedWrite.Action;

/** A store in an SQL database. Several programs can share a database on a server. Safe for use by many threads. */
public final class SqlStore implements Store {
    private static final int PAGE = 500;
    /** The name of the marker that the store tracks what it took over from the data set. */
    private static final String TRACKED = "data_set_counted";

    private static final String FILE = "socialmap.db";

    private final Database database;
    private final RecordTable records = new RecordTable();
    private final RecordHistoryTable history = new RecordHistoryTable(records);
    private final UnitLevelTable levels = new UnitLevelTable();
    private final FeedTable feed = new FeedTable();
    private final KeyTable keys = new KeyTable();
    private final DataSetBaselineTable dataSet = new DataSetBaselineTable();
    private final String historyId;
    private final Runnable onClose;

    /** Returns a store on a database. Closing the store closes the database. */
    static SqlStore on(Database database, String dataSetId) {
        return new SqlStore(database, dataSetId, () -> {});
    }

    private SqlStore(Database database, String dataSetId, Runnable onClose) {
        this.onClose = onClose;
        this.database = database;
        this.historyId = database.write(transaction -> {
            requireWhole(transaction);
            requireDataSet(transaction, dataSetId);
            return meta(transaction, "history_id", UUID.randomUUID().toString());
        });
    }

    /**
     * Opens the store in a folder: an SQLite file. Creates the folder and the file if they do not exist.
     *
     * @param dataSetId the id of the data set that the store contains or, if it is empty, will contain
     * @throws StoreException if another program uses the folder, it cannot be used, a later version of the program
     *     created it, or it contains another data set
     */
    public static SqlStore open(Path folder, String dataSetId, Clock clock) {
        String url = "jdbc:sqlite:" + folder.resolve(FILE).toAbsolutePath();
        return open(url, folder, dataSetId, clock);
    }

    /**
     * Opens the store in a database, creating its tables if they do not exist.
     *
     * @param url a JDBC URL
     * @param dataSetId the id of the data set that the store contains or, if it is empty, will contain
     * @throws StoreException if the database cannot be used, a later version of the program created it, or it contains
     *     another data set
     */
    public static SqlStore open(String url, String dataSetId, Clock clock) {
        return open(url, dataSetId, Dialect.of(url).writers(), clock, () -> {});
    }

    /**
     * Opens the store in a database, and reserves a folder for this program while the store is open.
     *
     * @throws StoreException if another program uses the folder, or as for {@link #open(String, String, Clock)}
     */
    public static SqlStore open(String url, Path folder, String dataSetId, Clock clock) {
        Dialect.of(url).requireLibraries();
        FolderLock lock = FolderLock.acquire(folder);
        try {
            createFile(url, folder.resolve(FILE));
            return open(url, dataSetId, Dialect.of(url).writers(), clock, lock::close);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Creates the database file first, because SQLite gives the files beside it the same permissions. */
    private static void createFile(String url, Path file) {
        if (url.startsWith("jdbc:sqlite:")) {
            try {
                PrivateFiles.createFile(file);
            } catch (IOException e) {
                throw new StoreException("the folder of the store cannot be written", e);
            }
        }
    }

    static SqlStore open(String url, String dataSetId, int connections, Clock clock, Runnable onClose) {
        Database database = Database.open(url, connections, clock);
        try {
            return new SqlStore(database, dataSetId, onClose);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    @Override
    public String historyId() {
        return historyId;
    }

    @Override
    public long position() {
        return database.read(feed::head);
    }

    @Override
    public Delta after(FollowerState known) {
        return database.read(transaction -> delta(transaction, known));
    }

    @Override
    public void fill(Collection<? extends CatalogRecord> records, Actor by) {
        database.write(transaction -> {
            database.dialect().waitForLocks(transaction);
            database.dialect().lock(transaction, "meta", "name", "history_id");
            if (feed.head(transaction) == 0) {
                write(transaction, Edit.fromDataSet(records), by);
            } else if (!isTracked(transaction)) {
                dataSet.write(transaction, initialTracking(transaction, records, by));
            }
            return meta(transaction, TRACKED, "yes");
        });
    }

    @Override
    public Delta apply(List<Edit> edits, Actor by, FollowerState known, Consumer<Delta> check) {
        return database.write(transaction -> {
            // Writers of records run one after another, so that what was checked stays true.
            database.dialect().lock(transaction, "meta", "name", "history_id");
            Delta others = delta(transaction, known);
            check.accept(others);
            for (Edit edit : edits) {
                Change change = edit.change();
                if (edit.expectedVersion().isPresent()
                        && edit.expectedVersion().getAsLong() != records.version(transaction, change.reference())) {
                    throw new VersionException(change.reference());
                }
            }
            write(transaction, edits, by);
            return delta(transaction, known.upTo(others.mark()));
        });
    }

    @Override
    public List<DataSetBaseline> takenOver() {
        return database.read(dataSet::all);
    }

    @Override
    public List<RecordVersion> history(Reference reference, int limit) {
        return database.read(transaction -> history.of(transaction, reference, limit));
    }

    private static boolean isTracked(Transaction transaction) {
        return transaction
                .find(row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", TRACKED)
                .isPresent();
    }

    /**
     * Returns what a store took over that did not track it: records that the actor who filled it was the last to write
     * are assumed to be as the data set had them then.
     */
    private Collection<DataSetBaseline> initialTracking(
            Transaction transaction, Collection<? extends CatalogRecord> inDataSet, Actor filler) {
        Map<Reference, DataSetBaseline> known = new HashMap<>();
        for (CatalogRecord record : inDataSet) {
            long version = records.find(transaction, record.reference())
                    .filter(stored -> stored.equals(record))
                    .map(stored -> records.version(transaction, stored.reference()))
                    .orElse(DataSetBaseline.CHANGED_HERE);
            if (version != DataSetBaseline.CHANGED_HERE || records.isKnown(transaction, record.reference())) {
                known.put(record.reference(), DataSetBaseline.of(record, version));
            }
        }
        records.forEachWrittenBy(transaction, filler, (record, version) -> {
            if (record.provenance().imported().isEmpty()) {
                known.put(record.reference(), DataSetBaseline.of(record, version));
            }
        });
        return known.values();
    }

    /**
     * Makes changes without checking their references. The caller must check them, and no map may have the store open.
     *
     * @throws org.socialmap.catalog.NotStorableException if a stored record would not read as an equal record
     * @throws StoreException if they cannot be written
     */
    public void load(List<Change> changes, Actor by) {
        database.write(transaction ->
                write(transaction, changes.stream().map(Edit::unconditional).toList(), by));
    }

    /** Returns a record, if there is one. */
    public Optional<CatalogRecord> find(Reference reference) {
        return database.read(transaction -> records.find(transaction, reference));
    }

    /** Reads all records of a kind, ordered by id, keeping one page in memory at a time. */
    public void forEach(RecordKind kind, Consumer<CatalogRecord> reader) {
        forEach(kind, reference -> true, reader);
    }

    /** Reads the wanted records of a kind, ordered by id. Other records are not parsed. */
    public void forEach(RecordKind kind, Predicate<Reference> isWanted, Consumer<CatalogRecord> reader) {
        Optional<UUID> after = Optional.empty();
        for (List<RecordTable.StoredRecord> page = page(kind, after); !page.isEmpty(); page = page(kind, after)) {
            page.stream()
                    .filter(stored -> isWanted.test(stored.reference()))
                    .map(records::record)
                    .forEach(reader);
            after = Optional.of(page.getLast().reference().id());
        }
    }

    private List<RecordTable.StoredRecord> page(RecordKind kind, Optional<UUID> after) {
        return database.read(transaction -> records.page(transaction, kind, after, PAGE));
    }

    private long write(Transaction transaction, List<Edit> edits, Actor by) {
        if (edits.isEmpty()) {
            return feed.head(transaction);
        }
        Instant at = database.now(transaction);
        List<Change> changes = edits.stream().map(Edit::change).toList();
        List<UUID> cleared = clear(transaction, changes);
        if (feed.head(transaction) > 0) {
            history.beforeWriting(transaction, changes);
        }
        long first = feed.allocate(transaction, changes.size() + cleared.size());
        records.write(transaction, changes, first);
        dataSet.track(transaction, edits, first);
        List<FeedTable.Entry> entries = new ArrayList<>();
        changes.forEach(change -> entries.add(entry(change, by, at)));
        for (UUID unit : cleared) {
            levels.advance(transaction, unit, first + entries.size(), 0);
            entries.add(new FeedTable.Entry(FeedEntry.Kind.LEVEL, unit, new FeedWrite(by, Action.DELETE, at)));
        }
        feed.append(transaction, first, entries);
        return first + entries.size() - 1;
    }

    /**
     * Clears deleted units and returns those that had a report or a hold. Everything about them is removed, so that a
     * later unit with the same id does not inherit it.
     */
    private List<UUID> clear(Transaction transaction, List<Change> changes) {
        List<UUID> known = levels.existing(transaction, Edit.deletedUnits(changes));
        for (UUID unit : known) {
            database.dialect().lock(transaction, "unit_level", "unit_id", unit.toString());
            levels.releaseAll(transaction, unit);
        }
        return known;
    }

    private static FeedTable.Entry entry(Change change, Actor by, Instant at) {
        Action action = change instanceof Change.Delete ? Action.DELETE : Action.PUT;
        FeedEntry.Kind kind = FeedEntry.Kind.of(change.reference().kind());
        return new FeedTable.Entry(kind, change.reference().id(), new FeedWrite(by, action, at));
    }

    @Override
    public List<FeedEntry> feed(long after, int limit) {
        return database.read(transaction -> feed.after(transaction, after, limit));
    }

    @Override
    public void saveKey(ApiKey key, Actor by) {
        database.write(transaction -> {
            FeedWrite writing =
                    new FeedWrite(by, key.revoked() ? Action.REVOKE : Action.ISSUE, database.now(transaction));
            long position = feed.allocate(transaction, 1);
            keys.write(transaction, key, position);
            feed.append(transaction, position, List.of(new FeedTable.Entry(FeedEntry.Kind.KEY, key.id(), writing)));
            return position;
        });
    }

    @Override
    public CapacityStore capacityStore(Consumer<UnitLevel> listener) {
        return capacityStore(database.dialect(), listener);
    }

    /** Returns a capacity store that uses these locks. */
    CapacityStore capacityStore(RowLock locks, Consumer<UnitLevel> listener) {
        return new SqlCapacityStore(database, locks, listener);
    }

    @Override
    public RemarkStore remarkStore() {
        return new SqlRemarkStore(database);
    }

    @Override
    public void awaitChange(Duration timeout) throws InterruptedException {
        database.changeSignal().await(timeout);
    }

    @Override
    public boolean isWritable() {
        return database.isWritable();
    }

    @Override
    public boolean needsFollowing() {
        return true;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            onClose.run();
        }
    }

    private Delta delta(Transaction transaction, FollowerState known) {
        boolean whole = !feed.contains(transaction, known.mark());
        long position = whole ? 0 : known.mark().position();
        return new Delta(
                feed.mark(transaction),
                whole,
                records.after(transaction, position),
                whole ? levels.all(transaction) : levels.after(transaction, known),
                keys.after(transaction, position));
    }

    private void requireWhole(Transaction transaction) {
        if (!database.dialect().isWhole(transaction) || !feed.isWhole(transaction)) {
            throw StoreException.damaged();
        }
    }

    private void requireDataSet(Transaction transaction, String dataSetId) {
        if (!meta(transaction, "data_set", dataSetId).equals(dataSetId)) {
            throw new StoreException("the store contains a different data set than the one given");
        }
    }

    /** Returns a value that is written only once. */
    private static String meta(Transaction transaction, String name, String first) {
        transaction.execute("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", name, first);
        return transaction
                .find(row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", name)
                .orElseThrow();
    }
}
