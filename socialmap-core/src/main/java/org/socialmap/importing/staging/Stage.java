package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.notation.JsonText;

/**
 * Holds the records of a source until all of them are read, so that they may come in any order and memory does not
 * grow with the source. A temporary SQLite database without a name: no other program can open it, and it is deleted
 * with this process, however it ends. CROSS JOIN fixes the order in which SQLite visits joined tables: without
 * statistics it may start with the larger one. For one thread.
 */
public final class Stage implements AutoCloseable {
    private static final String[] TABLES = {
        "PRAGMA journal_mode = OFF",
        "PRAGMA synchronous = OFF",
        "PRAGMA cache_size = -32000",
        "CREATE TABLE record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL,"
                + " file TEXT NOT NULL, row INTEGER NOT NULL, fate INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL)",
        "CREATE TABLE link (seq INTEGER NOT NULL, field TEXT NOT NULL, owner_kind TEXT NOT NULL, owner TEXT NOT NULL)",
        "CREATE TABLE use (location TEXT NOT NULL, service TEXT NOT NULL)",
        "CREATE TABLE place (id TEXT NOT NULL PRIMARY KEY, service TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE stand_in (id TEXT NOT NULL PRIMARY KEY)"
    };
    /** The columns of a waiting record, in the order in which they are read. */
    private static final String WAITING = "r.seq, r.kind, r.id, r.owner, r.file, r.row, r.body";

    private static final String[] INDEXES = {
        "CREATE INDEX record_by_id ON record (kind, id, seq)",
        "CREATE INDEX record_by_kind ON record (kind, seq)",
        "CREATE INDEX link_by_owner ON link (owner, owner_kind, seq)",
        "CREATE INDEX use_by_location ON use (location, service)"
    };

    /** Without this, the driver queries the last row id after each statement. */
    private static final Properties PROPERTIES = new Properties();

    static {
        PROPERTIES.setProperty("jdbc.get_generated_keys", "false");
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final StageWriter writer = new StageWriter(this::write);
    private boolean isFilled;
    private long records;

    private Stage(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a new, empty stage.
     *
     * @throws IllegalStateException if the SQLite driver, an optional dependency, is missing
     */
    public static Stage open() {
        try {
            Stage stage = new Stage(DriverManager.getConnection("jdbc:sqlite:", PROPERTIES));
            try {
                for (String statement : TABLES) {
                    stage.execute(statement);
                }
                stage.connection.setAutoCommit(false);
                return stage;
            } catch (SQLException | RuntimeException | Error e) {
                stage.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "An import needs the SQLite driver; add this dependency: org.xerial:sqlite-jdbc.", e);
        }
    }

    /** The outcome of a record. */
    public enum Fate {
        /** Not yet known. */
        WAITING,
        /** It is in the map, or part of a record that is. */
        KEPT,
        /** It was merged into another occurrence of the same record. */
        MERGED,
        /** It is not in the map; a notice gives the reason. */
        SET_ASIDE
    }

    /**
     * A record on the stage.
     *
     * @param isRepeated whether records with the same id may follow it
     */
    public record Waiting(
            long seq,
            String kind,
            String id,
            String owner,
            SourcePosition position,
            ObjectNode node,
            boolean isRepeated) {}

    /** A reference to a record that the source does not contain. */
    public record Dangling(SourcePosition position, String field, String kind, String id) {}

    long add(String kind, String id, String owner, SourcePosition position, String body) {
        update(
                "INSERT INTO record (seq, kind, id, owner, file, row, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                ++records,
                kind,
                id,
                owner,
                position.file(),
                position.row(),
                body);
        return records;
    }

    void link(long seq, String field, String ownerKind, String owner) {
        update("INSERT INTO link (seq, field, owner_kind, owner) VALUES (?, ?, ?, ?)", seq, field, ownerKind, owner);
    }

    void use(String location, String service) {
        update("INSERT INTO use (location, service) VALUES (?, ?)", location, service);
    }

    /**
     * Assigns the id of a service at a location to a service, unless it is taken; returns whether the service has it.
     */
    public boolean claim(String place, String service) {
        update("INSERT OR IGNORE INTO place (id, service) VALUES (?, ?)", place, service);
        return list(row -> row.getString(1), "SELECT service FROM place WHERE id = ?", place)
                .contains(service);
    }

    /** Adds the id of an organization or location that the source does not contain but the map will. */
    public void addStandIn(String id) {
        update("INSERT OR IGNORE INTO stand_in (id) VALUES (?)", id);
    }

    /** Returns whether an id was added by {@link #addStandIn}. */
    public boolean isStandIn(String id) {
        return !list(row -> 1, "SELECT 1 FROM stand_in WHERE id = ?", id).isEmpty();
    }

    /** Returns the number of staged organizations, locations and services. */
    public long expected() {
        return list(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM record WHERE kind IN ('organization', 'location', 'service')")
                .getFirst();
    }

    /** Builds the indexes. Call after all records are added and before the first query. */
    public void buildIndexes() {
        join();
        isFilled = true;
        for (String index : INDEXES) {
            execute(index);
        }
    }

    /** Returns the next records of a kind, only the first of each id. */
    public List<Waiting> next(String kind, long after, int limit) {
        return list(
                Stage::waiting,
                "SELECT " + WAITING
                        + ", EXISTS (SELECT 1 FROM record o WHERE o.kind = r.kind AND o.id = r.id AND o.seq > r.seq)"
                        + " AS again FROM record r WHERE kind = ? AND seq > ? AND NOT EXISTS"
                        + " (SELECT 1 FROM record e WHERE e.kind = r.kind AND e.id = r.id AND e.seq < r.seq)"
                        + " ORDER BY seq LIMIT ?",
                kind,
                after,
                limit);
    }

    /** Returns all records with an id, in the order in which they were added. */
    public List<Waiting> all(String kind, String id) {
        return list(
                Stage::waiting,
                "SELECT " + WAITING + ", 1 AS again FROM record r WHERE kind = ? AND id = ? ORDER BY seq",
                kind,
                id);
    }

    /** Returns whether the stage has a record with an id. */
    public boolean has(String kind, String id) {
        return !list(row -> 1, "SELECT 1 FROM record WHERE kind = ? AND id = ? LIMIT 1", kind, id)
                .isEmpty();
    }

    /** Returns the parts that belong to a record and were added by themselves. */
    List<Waiting> linked(String kind, String id) {
        return list(
                Stage::waiting,
                "SELECT DISTINCT " + WAITING + ", 1 AS again FROM link l CROSS JOIN record r ON r.seq = l.seq"
                        + " WHERE l.owner = ? AND l.owner_kind IN (?, '') ORDER BY r.seq",
                id,
                kind);
    }

    /** Returns the organization of the first service at a location that has one. */
    public Optional<String> ownerOfUsers(String location) {
        return list(
                        row -> row.getString(1),
                        "SELECT s.owner FROM use u CROSS JOIN record s ON s.kind = 'service' AND s.id = u.service"
                                + " WHERE u.location = ? AND s.owner <> '' ORDER BY s.seq LIMIT 1",
                        location)
                .stream()
                .findFirst();
    }

    /** Returns the ids of the services at a location. */
    public List<String> usersOf(String location) {
        return list(row -> row.getString(1), "SELECT DISTINCT service FROM use WHERE location = ?", location);
    }

    /** Returns whether a record was written to the map. */
    public boolean isKept(String kind, String id) {
        return !list(row -> 1, "SELECT 1 FROM record WHERE kind = ? AND id = ? AND fate = 1 LIMIT 1", kind, id)
                .isEmpty();
    }

    /** Returns the points that more than a number of different addresses share: they cannot be accurate. */
    public List<String> sharedPoints(int more) {
        return list(
                row -> row.getString(1),
                "SELECT json_extract(body, '$.latitude') || ' ' || json_extract(body, '$.longitude') AS point"
                        + " FROM record WHERE kind = 'location' AND json_extract(body, '$.latitude') IS NOT NULL"
                        + " GROUP BY point HAVING COUNT(DISTINCT COALESCE(json_extract(body, '$.addresses'), id)) > ?",
                more);
    }

    /** Returns the next references to missing records; {@code last} receives the row id to continue from. */
    public List<Dangling> dangling(long after, int limit, long[] last) {
        return list(
                row -> {
                    last[0] = row.getLong("place");
                    return new Dangling(
                            new SourcePosition(row.getString("file"), row.getLong("row")),
                            row.getString("field"),
                            row.getString("owner_kind"),
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
    public List<Waiting> waiting(long after, int limit) {
        return list(
                Stage::waiting,
                "SELECT " + WAITING + ", 1 AS again FROM record r WHERE fate = 0 AND seq > ? ORDER BY seq LIMIT ?",
                after,
                limit);
    }

    /** Sets the outcome of a record, unless it is already kept or merged. */
    public void decide(long seq, Fate fate) {
        update("UPDATE record SET fate = ? WHERE seq = ? AND fate IN (0, 3)", fate.ordinal(), seq);
    }

    /** Returns the query plan of each statement that was used, as steps, by SQL text. */
    Map<String, List<String>> plans() {
        Map<String, List<String>> plans = new HashMap<>();
        for (String sql : List.copyOf(statements.keySet())) {
            plans.put(sql, plan(sql));
        }
        return plans;
    }

    /** Returns the query plan of a statement, as steps. */
    List<String> plan(String sql) {
        return list(row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql);
    }

    /** Returns the number of records by kind and fate: each value holds the ordinal of the fate and the count. */
    List<Map.Entry<String, long[]>> fates() {
        return list(
                row -> Map.entry(row.getString(1), new long[] {row.getLong(2), row.getLong(3)}),
                "SELECT kind, fate, COUNT(*) FROM record GROUP BY kind, fate");
    }

    /** Returns the id in a field of a record that refers to its parent. */
    public Optional<String> parentId(String kind, String field, String id) {
        return list(
                        row -> Optional.ofNullable(row.getString(1)),
                        "SELECT json_extract(body, '$." + field + "') FROM record WHERE kind = ? AND id = ? LIMIT 1",
                        kind,
                        id)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new SourcePosition(row.getString(5), row.getLong(6)),
                JsonText.read(row.getString(7)),
                row.getBoolean(8));
    }

    interface RowReader<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(RowReader<T> reader, String sql, Object... parameters) {
        join();
        try {
            PreparedStatement statement = prepared(sql, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void update(String sql, Object... parameters) {
        if (isFilled) {
            write(sql, parameters);
        } else {
            writer.add(sql, parameters);
        }
    }

    private void join() {
        if (!isFilled) {
            writer.join();
        }
    }

    private void write(String sql, Object... parameters) {
        try {
            prepared(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    void execute(String sql) {
        join();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Omits the message of the driver, which may quote a value. */
    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("Cannot stage the records of a source: SQLite error " + e.getErrorCode());
    }

    @Override
    public void close() {
        writer.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
