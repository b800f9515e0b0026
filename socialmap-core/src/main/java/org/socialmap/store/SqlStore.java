package org.socialmap.store;

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
import org.socialmap.capacity.Ledger;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;
import org.socialmap.files.PrivateFiles;
import org.socialmap.store.Writing.Action;

/** A store in an SQL database. Several programs may share one if it is a server. Safe for use by many threads. */
public final class SqlStore implements Store {
    private static final int PAGE = 500;
    /** Whether the store keeps count of what it took over from the data set. */
    private static final String COUNTED = "data_set_counted";

    private static final String FILE = "socialmap.db";

    private final Database database;
    private final RecordTable records = new RecordTable();
    private final LevelTable levels = new LevelTable();
    private final FeedTable feed = new FeedTable();
    private final KeyTable keys = new KeyTable();
    private final DataSetTable dataSet = new DataSetTable();
    private final String historyId;
    private final Runnable afterwards;

    /** A store on a database, which closes with it. */
    static SqlStore on(Database database, String dataSetId) {
        return new SqlStore(database, dataSetId, () -> {});
    }

    private SqlStore(Database database, String dataSetId, Runnable afterwards) {
        this.afterwards = afterwards;
        this.database = database;
        this.historyId = database.write(transaction -> {
            requireWhole(transaction);
            requireSame(transaction, dataSetId);
            return meta(transaction, "history_id", UUID.randomUUID().toString());
        });
    }

    /**
     * Opens the store in a folder, an SQLite file; both are made if they are not there.
     *
     * @param dataSetId the id of the data set that it holds or, if it is empty, is going to hold
     * @throws StoreException if another program has the folder, it cannot be used, was made by a later program, or holds
     *     another data set
     */
    public static SqlStore open(Path folder, String dataSetId, Clock clock) {
        String url = "jdbc:sqlite:" + folder.resolve(FILE).toAbsolutePath();
        return open(url, folder, dataSetId, clock);
    }

    /**
     * Opens the store of a database; its tables are made if they are not there.
     *
     * @param url a JDBC URL
     * @param dataSetId the id of the data set that it holds or, if it is empty, is going to hold
     * @throws StoreException if the database cannot be used, was made by a later program, or holds another data set
     */
    public static SqlStore open(String url, String dataSetId, Clock clock) {
        return open(url, dataSetId, Dialect.of(url).writers(), clock, () -> {});
    }

    /**
     * Opens the store of a database, and keeps a folder to this program as long as it is open.
     *
     * @throws StoreException if another program has the folder; and as the others do
     */
    public static SqlStore open(String url, Path folder, String dataSetId, Clock clock) {
        FolderLock lock = FolderLock.take(folder);
        try {
            makeFile(url, folder.resolve(FILE));
            return open(url, dataSetId, Dialect.of(url).writers(), clock, lock::close);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** SQLite gives the files beside it the rights that this one has. */
    private static void makeFile(String url, Path file) {
        if (url.startsWith("jdbc:sqlite:")) {
            try {
                PrivateFiles.makeFile(file);
            } catch (IOException e) {
                throw new StoreException("the folder of the store cannot be written", e);
            }
        }
    }

    static SqlStore open(String url, String dataSetId, int connections, Clock clock, Runnable afterwards) {
        Database database = Database.open(url, connections, clock);
        try {
            return new SqlStore(database, dataSetId, afterwards);
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
    public Delta after(Known known) {
        return database.read(transaction -> delta(transaction, known));
    }

    @Override
    public void fill(Collection<? extends CatalogRecord> records, Actor by) {
        database.write(transaction -> {
            database.dialect().waitForLocks(transaction);
            database.dialect().lock(transaction, "meta", "name", "history_id");
            if (feed.head(transaction) == 0) {
                write(transaction, Edit.ofDataSet(records), by);
            } else if (!isCounted(transaction)) {
                dataSet.write(transaction, firstCount(transaction, records, by));
            }
            return meta(transaction, COUNTED, "yes");
        });
    }

    @Override
    public Delta apply(List<Edit> edits, Actor by, Known known, Consumer<Delta> check) {
        return database.write(transaction -> {
            // Who changes records waits for others who do, so that what was checked stays so.
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
    public List<TakenOver> takenOver() {
        return database.read(dataSet::all);
    }

    private static boolean isCounted(Transaction transaction) {
        return transaction
                .find(row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", COUNTED)
                .isPresent();
    }

    /** What a store took over that kept no count: what the filling wrote last is still as the data set had it then. */
    private Collection<TakenOver> firstCount(
            Transaction transaction, Collection<? extends CatalogRecord> inDataSet, Actor filler) {
        Map<Reference, TakenOver> known = new HashMap<>();
        for (CatalogRecord record : inDataSet) {
            long version = records.find(transaction, record.reference())
                    .filter(kept -> kept.equals(record))
                    .map(kept -> records.version(transaction, kept.reference()))
                    .orElse(TakenOver.CHANGED_HERE);
            if (version != TakenOver.CHANGED_HERE || records.isKnown(transaction, record.reference())) {
                known.put(record.reference(), TakenOver.of(record, version));
            }
        }
        records.forEachWrittenBy(transaction, filler, (record, version) -> {
            if (record.provenance().imported().isEmpty()) {
                known.put(record.reference(), TakenOver.of(record, version));
            }
        });
        return known.values();
    }

    /**
     * Makes changes without asking whether what they hang on is there: for whoever sees to that, and has no map open.
     *
     * @throws IllegalArgumentException if a record could not be read again as it is
     * @throws StoreException if they cannot be written
     */
    public void load(List<Change> changes, Actor by) {
        database.write(transaction ->
                write(transaction, changes.stream().map(Edit::anyway).toList(), by));
    }

    /** A record, if there is one. */
    public Optional<CatalogRecord> find(Reference reference) {
        return database.read(transaction -> records.find(transaction, reference));
    }

    /** All records of a kind in the order of their ids, a page of them in memory at a time. */
    public void forEach(RecordKind kind, Consumer<CatalogRecord> reader) {
        forEach(kind, reference -> true, reader);
    }

    /** The same, without those that are not wanted: they are not read at all. */
    public void forEach(RecordKind kind, Predicate<Reference> isWanted, Consumer<CatalogRecord> reader) {
        Optional<UUID> after = Optional.empty();
        for (List<RecordTable.Written> page = page(kind, after); !page.isEmpty(); page = page(kind, after)) {
            page.stream()
                    .filter(written -> isWanted.test(written.reference()))
                    .map(records::record)
                    .forEach(reader);
            after = Optional.of(page.getLast().reference().id());
        }
    }

    private List<RecordTable.Written> page(RecordKind kind, Optional<UUID> after) {
        return database.read(transaction -> records.page(transaction, kind, after, PAGE));
    }

    private long write(Transaction transaction, List<Edit> edits, Actor by) {
        if (edits.isEmpty()) {
            return feed.head(transaction);
        }
        Instant at = database.now(transaction);
        List<Change> changes = edits.stream().map(Edit::change).toList();
        List<UUID> emptied = emptied(transaction, changes);
        long first = feed.take(transaction, changes.size() + emptied.size());
        records.write(transaction, changes, first);
        dataSet.count(transaction, edits, first);
        List<FeedTable.Entry> entries = new ArrayList<>();
        changes.forEach(change -> entries.add(entry(change, by, at)));
        for (UUID unit : emptied) {
            levels.moveOn(transaction, unit, first + entries.size(), 0);
            entries.add(new FeedTable.Entry(FeedRow.Kind.LEVEL, unit, new Writing(by, Action.DELETE, at)));
        }
        feed.append(transaction, first, entries);
        return first + entries.size() - 1;
    }

    /**
     * The deleted units of which something was told or held. All that goes with them, so that nobody who takes their id later
     * finds it.
     */
    private List<UUID> emptied(Transaction transaction, List<Change> changes) {
        List<UUID> known = levels.known(transaction, Edit.deletedUnits(changes));
        for (UUID unit : known) {
            database.dialect().lock(transaction, "unit_level", "unit_id", unit.toString());
            levels.releaseAll(transaction, unit);
        }
        return known;
    }

    private static FeedTable.Entry entry(Change change, Actor by, Instant at) {
        Action action = change instanceof Change.Delete ? Action.DELETE : Action.PUT;
        FeedRow.Kind kind = FeedRow.Kind.of(change.reference().kind());
        return new FeedTable.Entry(kind, change.reference().id(), new Writing(by, action, at));
    }

    @Override
    public List<FeedRow> feed(long after, int limit) {
        return database.read(transaction -> feed.after(transaction, after, limit));
    }

    @Override
    public void keep(ApiKey key, Actor by) {
        database.write(transaction -> {
            Writing writing = new Writing(by, key.revoked() ? Action.REVOKE : Action.ISSUE, database.now(transaction));
            long position = feed.take(transaction, 1);
            keys.write(transaction, key, position);
            feed.append(transaction, position, List.of(new FeedTable.Entry(FeedRow.Kind.KEY, key.id(), writing)));
            return position;
        });
    }

    @Override
    public Ledger ledger(Consumer<UnitLevel> changed) {
        return ledger(database.dialect(), changed);
    }

    /** A ledger that locks as it is told. */
    Ledger ledger(RowLock locks, Consumer<UnitLevel> changed) {
        return new SqlLedger(database, locks, changed);
    }

    @Override
    public void awaitChange(Duration atMost) throws InterruptedException {
        database.wakener().await(atMost);
    }

    @Override
    public boolean isWritable() {
        return database.isWritable();
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            afterwards.run();
        }
    }

    private Delta delta(Transaction transaction, Known known) {
        boolean whole = !feed.isPassed(transaction, known.mark());
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

    private void requireSame(Transaction transaction, String dataSetId) {
        if (!meta(transaction, "data_set", dataSetId).equals(dataSetId)) {
            throw new StoreException("the store holds a different data set than the one given");
        }
    }

    /** A value that is written once. */
    private static String meta(Transaction transaction, String name, String first) {
        transaction.execute("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", name, first);
        return transaction
                .find(row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", name)
                .orElseThrow();
    }
}
