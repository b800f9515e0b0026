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
import org.socialmap.importing.SourcePosition;
import org.socialmap.notation.JsonText;

/**
 * Holds the records of a source until all of them were read, so that they may come in any order and memory does not grow
 * with the source: a temporary SQLite database without a name, which no other program can open and which is deleted with
 * this one, however it ends. CROSS JOIN fixes the order in which SQLite visits joined tables: without statistics it may
 * start with the larger one. For one thread.
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
    /** The columns of a record that waits, in the order in which they are read. */
    private static final String WAITING = "r.seq, r.kind, r.id, r.owner, r.file, r.row, r.body";

    private static final String[] INDEXES = {
        "CREATE INDEX record_by_id ON record (kind, id, seq)",
        "CREATE INDEX record_by_kind ON record (kind, seq)",
        "CREATE INDEX link_by_owner ON link (owner, owner_kind, seq)",
        "CREATE INDEX use_by_location ON use (location, service)"
    };

    /** The driver would ask for the last row after each statement. */
    private static final Properties PROPERTIES = new Properties();

    static {
        PROPERTIES.setProperty("jdbc.get_generated_keys", "false");
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final StageWriter filling = new StageWriter(this::write);
    private boolean filled;
    private long records;

    private Stage(Connection connection) {
        this.connection = connection;
    }

    /**
     * A new, empty stage.
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

    /** What became of a record. */
    public enum Fate {
        /** Nothing yet. */
        WAITING,
        /** It is in the map, or part of what is. */
        KEPT,
        /** It said again what another said. */
        MERGED,
        /** It is not in the map, and why was told. */
        SET_ASIDE
    }

    /**
     * A record that waits.
     *
     * @param isToldAgain whether others of the same id may come after it
     */
    public record Waiting(
            long seq,
            String kind,
            String id,
            String owner,
            SourcePosition position,
            ObjectNode node,
            boolean isToldAgain) {}

    /** A name of a record that is nowhere. */
    public record Dangling(SourcePosition position, String field, String kind, String id) {}

    long add(String kind, String id, String owner, SourcePosition spot, String body) {
        update(
                "INSERT INTO record (seq, kind, id, owner, file, row, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                ++records,
                kind,
                id,
                owner,
                spot.file(),
                spot.row(),
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
     * Gives the id of a service at a location to a service.
     *
     * @return whether no other service has it
     */
    public boolean claim(String place, String service) {
        update("INSERT OR IGNORE INTO place (id, service) VALUES (?, ?)", place, service);
        return list(row -> row.getString(1), "SELECT service FROM place WHERE id = ?", place)
                .contains(service);
    }

    /** An organization that nobody told, made for a service that has none. */
    public void addStandIn(String id) {
        update("INSERT OR IGNORE INTO stand_in (id) VALUES (?)", id);
    }

    public boolean isStandIn(String id) {
        return !list(row -> 1, "SELECT 1 FROM stand_in WHERE id = ?", id).isEmpty();
    }

    /** How many records there are of those that the map has by themselves. */
    public long expected() {
        return list(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM record WHERE kind IN ('organization', 'location', 'service')")
                .getFirst();
    }

    /** To be called when everything is there, before anything is asked. */
    public void settle() {
        join();
        filled = true;
        for (String index : INDEXES) {
            execute(index);
        }
    }

    /** The next records of a kind, the first of each id only. */
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

    /** All records of an id, in the order in which they were told. */
    public List<Waiting> all(String kind, String id) {
        return list(
                Stage::waiting,
                "SELECT " + WAITING + ", 1 AS again FROM record r WHERE kind = ? AND id = ? ORDER BY seq",
                kind,
                id);
    }

    public boolean has(String kind, String id) {
        return !list(row -> 1, "SELECT 1 FROM record WHERE kind = ? AND id = ? LIMIT 1", kind, id)
                .isEmpty();
    }

    /** What belongs to a record and was told by itself. */
    List<Waiting> linked(String kind, String id) {
        return list(
                Stage::waiting,
                "SELECT DISTINCT " + WAITING + ", 1 AS again FROM link l CROSS JOIN record r ON r.seq = l.seq"
                        + " WHERE l.owner = ? AND l.owner_kind IN (?, '') ORDER BY r.seq",
                id,
                kind);
    }

    /** The organizations of the services that are given at a location. */
    public Optional<String> ownerOfUsers(String location) {
        return list(
                        row -> row.getString(1),
                        "SELECT s.owner FROM use u CROSS JOIN record s ON s.kind = 'service' AND s.id = u.service"
                                + " WHERE u.location = ? AND s.owner <> '' ORDER BY s.seq LIMIT 1",
                        location)
                .stream()
                .findFirst();
    }

    /** The services that are given at a location. */
    public List<String> usersOf(String location) {
        return list(row -> row.getString(1), "SELECT DISTINCT service FROM use WHERE location = ?", location);
    }

    /** Whether a record came into the map. */
    public boolean isIn(String kind, String id) {
        return !list(row -> 1, "SELECT 1 FROM record WHERE kind = ? AND id = ? AND fate = 1 LIMIT 1", kind, id)
                .isEmpty();
    }

    /** Points that so many addresses share that they can be nobody's. */
    public List<String> sharedPoints(int more) {
        return list(
                row -> row.getString(1),
                "SELECT json_extract(body, '$.latitude') || ' ' || json_extract(body, '$.longitude') AS point"
                        + " FROM record WHERE kind = 'location' AND json_extract(body, '$.latitude') IS NOT NULL"
                        + " GROUP BY point HAVING COUNT(DISTINCT COALESCE(json_extract(body, '$.addresses'), id)) > ?",
                more);
    }

    /** Where records name others that are nowhere in the source. */
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

    /** Records of which nothing became anything, after one. */
    public List<Waiting> waiting(long after, int limit) {
        return list(
                Stage::waiting,
                "SELECT " + WAITING + ", 1 AS again FROM record r WHERE fate = 0 AND seq > ? ORDER BY seq LIMIT ?",
                after,
                limit);
    }

    /** Decides what became of a record, unless it became something better before. */
    public void decide(long seq, Fate fate) {
        update("UPDATE record SET fate = ? WHERE seq = ? AND fate IN (0, 3)", fate.ordinal(), seq);
    }

    /** How SQLite carries out each statement that was used: the steps of its plan, by the text of the statement. */
    Map<String, List<String>> plans() {
        Map<String, List<String>> plans = new HashMap<>();
        for (String sql : List.copyOf(statements.keySet())) {
            plans.put(sql, plan(sql));
        }
        return plans;
    }

    /** How SQLite carries out a statement: the steps of its plan. */
    List<String> plan(String sql) {
        return list(row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql);
    }

    /** How many records of each kind have which fate: kind, fate, count. */
    List<Map.Entry<String, long[]>> fates() {
        return list(
                row -> Map.entry(row.getString(1), new long[] {row.getLong(2), row.getLong(3)}),
                "SELECT kind, fate, COUNT(*) FROM record GROUP BY kind, fate");
    }

    /** The ids above a record, by the field in which they stand. */
    public Optional<String> above(String kind, String field, String id) {
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

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Reading<T> reading, String sql, Object... parameters) {
        join();
        try {
            PreparedStatement statement = prepared(sql, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void update(String sql, Object... parameters) {
        if (filled) {
            write(sql, parameters);
        } else {
            filling.add(sql, parameters);
        }
    }

    private void join() {
        if (!filled) {
            filling.join();
        }
    }

    private void write(String sql, Object... parameters) {
        try {
            prepared(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
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
            throw failed(e);
        }
    }

    /** The message of a driver may quote a value. */
    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException(
                "the records of a source cannot be kept for the time of its import: SQLite error " + e.getErrorCode());
    }

    @Override
    public void close() {
        filling.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
