package org.socialmap.importing.staging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A temporary SQLite database without a name: no other program can open it, and it is deleted with this process,
 * however it ends. Until {@link #endFilling}, updates run in batches on another thread, in their order. For one thread.
 */
final class StageDatabase implements AutoCloseable {
    private static final String[] SETTINGS = {
        "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -32000"
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

    private StageDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Reads a row of a result. */
    interface RowReader<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Opens a new database.
     *
     * @param tables the statements that create its tables
     * @throws IllegalStateException if the SQLite driver, an optional dependency, is missing
     */
    static StageDatabase open(List<String> tables) {
        try {
            StageDatabase database = new StageDatabase(DriverManager.getConnection("jdbc:sqlite:", PROPERTIES));
            try {
                for (String setting : SETTINGS) {
                    database.execute(setting);
                }
                tables.forEach(database::execute);
                database.connection.setAutoCommit(false);
                return database;
            } catch (SQLException | RuntimeException | Error e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "An import needs the SQLite driver; add this dependency: org.xerial:sqlite-jdbc.", e);
        }
    }

    /** Waits for the updates of the other thread; from now on, updates run on the calling thread. */
    void endFilling() {
        join();
        isFilled = true;
    }

    /** Returns the rows of a query. */
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

    /** Returns whether a query has any rows. */
    boolean exists(String sql, Object... parameters) {
        return !list(row -> true, sql, parameters).isEmpty();
    }

    /** Returns the texts in the first column of a query. */
    List<String> texts(String sql, Object... parameters) {
        return list(row -> row.getString(1), sql, parameters);
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

    /** Executes a statement without parameters once. */
    void execute(String sql) {
        join();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
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
