package org.socialmap.importing.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.notation.JsonText;

/**
 * Holds the records of a source until all of them are read, so that they may come in any order and memory does not
 * grow with the source. CROSS JOIN fixes the order in which SQLite visits joined tables: without statistics it may
 * start with the larger one. For one thread.
 */
public final class Stage implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL,"
                    + " file TEXT NOT NULL, row INTEGER NOT NULL, outcome INTEGER NOT NULL DEFAULT 0,"
                    + " body TEXT NOT NULL)",
            "CREATE TABLE link (seq INTEGER NOT NULL, field TEXT NOT NULL, owner_kind TEXT NOT NULL,"
                    + " owner TEXT NOT NULL)",
            "CREATE TABLE use (location TEXT NOT NULL, service TEXT NOT NULL)",
            "CREATE TABLE place (id TEXT NOT NULL PRIMARY KEY, service TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE stand_in (id TEXT NOT NULL PRIMARY KEY)");

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX record_by_id ON record (kind, id, seq)",
            "CREATE INDEX record_by_kind ON record (kind, seq)",
            "CREATE INDEX link_by_owner ON link (owner, owner_kind, seq)",
            "CREATE INDEX use_by_location ON use (location, service)");

    /** The columns of a staged record, in the order in which they are read. */
    private static final String COLUMNS = "r.seq, r.kind, r.id, r.owner, r.file, r.row, r.body";

    /** The owner kind of links to a record whose kind the source gives in free text. */
    private static final String ANY_KIND = "";

    private final StageDatabase database;
    private long records;

    private Stage(StageDatabase database) {
        this.database = database;
    }

    /**
     * Opens a new, empty stage.
     *
     * @throws IllegalStateException if the SQLite driver, an optional dependency, is missing
     */
    public static Stage open() {
        return new Stage(StageDatabase.open(TABLES));
    }

    /** Returns the database, for tables and queries of this package only. */
    StageDatabase database() {
        return database;
    }

    /** Adds a record and returns its sequence number. */
    long add(HsdsKind kind, String id, String owner, SourcePosition position, String body) {
        database.update(
                "INSERT INTO record (seq, kind, id, owner, file, row, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                ++records,
                kind.tableName(),
                id,
                owner,
                position.file(),
                position.row(),
                body);
        return records;
    }

    /** Adds a reference of a record to another. */
    void addLink(long seq, String field, HsdsKind ownerKind, String owner) {
        addLink(seq, field, ownerKind.tableName(), owner);
    }

    /** Adds a reference of a part to a record of any kind: attributes and metadata give it in free text. */
    void addLinkToAnyKind(long seq, String field, String owner) {
        addLink(seq, field, ANY_KIND, owner);
    }

    private void addLink(long seq, String field, String ownerKind, String owner) {
        database.update(
                "INSERT INTO link (seq, field, owner_kind, owner) VALUES (?, ?, ?, ?)", seq, field, ownerKind, owner);
    }

    /** Adds a location to those of a service. */
    void addServiceAtLocation(String location, String service) {
        database.update("INSERT INTO use (location, service) VALUES (?, ?)", location, service);
    }

    /** Replaces the fields of a record. */
    void replaceBody(long seq, String body) {
        database.update("UPDATE record SET body = ? WHERE seq = ?", body, seq);
    }

    /**
     * Assigns the id of a service at a location to a service, unless another service has it.
     *
     * @return whether the service has it now
     */
    public boolean assignServiceAtLocation(String id, String service) {
        database.update("INSERT OR IGNORE INTO place (id, service) VALUES (?, ?)", id, service);
        return database.texts("SELECT service FROM place WHERE id = ?", id).contains(service);
    }

    /** Adds the id of an organization or location that the source does not contain but the map will. */
    public void addStandIn(String id) {
        database.update("INSERT OR IGNORE INTO stand_in (id) VALUES (?)", id);
    }

    /** Returns whether an id was added by {@link #addStandIn}. */
    public boolean isStandIn(String id) {
        return database.exists("SELECT 1 FROM stand_in WHERE id = ?", id);
    }

    /** Returns the number of staged organizations, locations and services. */
    public long topLevelCount() {
        return database.list(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM record WHERE kind IN ('organization', 'location', 'service')")
                .getFirst();
    }

    /** Builds the indexes. Call after all records are added and before the first query. */
    public void buildIndexes() {
        database.endFilling();
        INDEXES.forEach(database::execute);
    }

    /** Returns the next records of a kind, only the first of each id. */
    public List<StagedRecord> next(HsdsKind kind, long after, int limit) {
        return database.list(
                Stage::staged,
                "SELECT " + COLUMNS
                        + ", EXISTS (SELECT 1 FROM record o WHERE o.kind = r.kind AND o.id = r.id AND o.seq > r.seq)"
                        + " AS again FROM record r WHERE kind = ? AND seq > ? AND NOT EXISTS"
                        + " (SELECT 1 FROM record e WHERE e.kind = r.kind AND e.id = r.id AND e.seq < r.seq)"
                        + " ORDER BY seq LIMIT ?",
                kind.tableName(),
                after,
                limit);
    }

    /** Returns all records with an id, in the order in which they were added. */
    public List<StagedRecord> all(HsdsKind kind, String id) {
        return database.list(
                Stage::staged,
                "SELECT " + COLUMNS + ", 1 AS again FROM record r WHERE kind = ? AND id = ? ORDER BY seq",
                kind.tableName(),
                id);
    }

    /** Returns whether the stage has a record with an id. */
    public boolean has(HsdsKind kind, String id) {
        return database.exists("SELECT 1 FROM record WHERE kind = ? AND id = ? LIMIT 1", kind.tableName(), id);
    }

    /** Returns the parts that belong to a record and were added by themselves. */
    List<StagedRecord> partsOf(HsdsKind kind, String id) {
        return database.list(
                Stage::staged,
                "SELECT DISTINCT " + COLUMNS + ", 1 AS again FROM link l CROSS JOIN record r ON r.seq = l.seq"
                        + " WHERE l.owner = ? AND l.owner_kind IN (?, '') ORDER BY r.seq",
                id,
                kind.tableName());
    }

    /** Returns the organization of the first service at a location that has one. */
    public Optional<String> organizationOfServicesAt(String location) {
        return database
                .texts(
                        "SELECT s.owner FROM use u CROSS JOIN record s ON s.kind = 'service' AND s.id = u.service"
                                + " WHERE u.location = ? AND s.owner <> '' ORDER BY s.seq LIMIT 1",
                        location)
                .stream()
                .findFirst();
    }

    /** Returns the ids of the services at a location. */
    public List<String> servicesAt(String location) {
        return database.texts("SELECT DISTINCT service FROM use WHERE location = ?", location);
    }

    /** Returns whether a record was written to the map. */
    public boolean isKept(HsdsKind kind, String id) {
        return database.exists(
                "SELECT 1 FROM record WHERE kind = ? AND id = ? AND outcome = 1 LIMIT 1", kind.tableName(), id);
    }

    /** Returns the points that more than a number of different addresses share: they cannot be accurate. */
    public List<String> sharedPoints(int more) {
        return database.texts(
                "SELECT json_extract(body, '$.latitude') || ' ' || json_extract(body, '$.longitude') AS point"
                        + " FROM record WHERE kind = 'location' AND json_extract(body, '$.latitude') IS NOT NULL"
                        + " GROUP BY point HAVING COUNT(DISTINCT COALESCE(json_extract(body, '$.addresses'), id)) > ?",
                more);
    }

    /**
     * Returns the next references to missing records.
     *
     * @param last receives, at index 0, the row id to continue from
     */
    public List<DanglingReference> danglingReferences(long after, int limit, long[] last) {
        return database.list(
                row -> {
                    last[0] = row.getLong("place");
                    return new DanglingReference(
                            new SourcePosition(row.getString("file"), row.getLong("row")),
                            row.getString("field"),
                            HsdsKind.get(row.getString("owner_kind")),
                            row.getString("owner"));
                },
                "SELECT l.rowid AS place, r.file, r.row, l.field, l.owner_kind, l.owner FROM link l CROSS JOIN record r"
                        + " ON r.seq = l.seq"
                        + " WHERE l.rowid > ? AND l.owner_kind <> '' AND NOT EXISTS"
                        + " (SELECT 1 FROM record o WHERE o.kind = l.owner_kind AND o.id = l.owner)"
                        + " ORDER BY l.rowid LIMIT ?",
                after,
                limit);
    }

    /** Returns the next records whose outcome is not yet known. */
    public List<StagedRecord> pending(long after, int limit) {
        return database.list(
                Stage::staged,
                "SELECT " + COLUMNS + ", 1 AS again FROM record r WHERE outcome = 0 AND seq > ? ORDER BY seq LIMIT ?",
                after,
                limit);
    }

    /** Sets the outcome of a record, unless it is already kept or merged. */
    public void setOutcome(long seq, RecordOutcome outcome) {
        database.update("UPDATE record SET outcome = ? WHERE seq = ? AND outcome IN (0, 3)", outcome.ordinal(), seq);
    }

    /** The number of staged records of a kind with an outcome. */
    record OutcomeCount(HsdsKind kind, RecordOutcome outcome, long count) {}

    /** Returns the number of records by kind and outcome. */
    List<OutcomeCount> outcomeCounts() {
        return database.list(
                row -> new OutcomeCount(
                        HsdsKind.get(row.getString(1)), RecordOutcome.values()[row.getInt(2)], row.getLong(3)),
                "SELECT kind, outcome, COUNT(*) FROM record GROUP BY kind, outcome");
    }

    /** Returns the id in a field of a record that refers to its parent. */
    public Optional<String> parentId(HsdsKind kind, String field, String id) {
        return database
                .list(
                        row -> Optional.ofNullable(row.getString(1)),
                        "SELECT json_extract(body, '$." + field + "') FROM record WHERE kind = ? AND id = ? LIMIT 1",
                        kind.tableName(),
                        id)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static StagedRecord staged(ResultSet row) throws SQLException {
        return new StagedRecord(
                row.getLong(1),
                HsdsKind.get(row.getString(2)),
                row.getString(3),
                row.getString(4),
                new SourcePosition(row.getString(5), row.getLong(6)),
                JsonText.read(row.getString(7)),
                row.getBoolean(8));
    }

    @Override
    public void close() {
        database.close();
    }
}
