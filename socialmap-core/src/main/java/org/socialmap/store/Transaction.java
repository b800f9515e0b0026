package org.socialmap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.language.Characters;

/**
 * What is done to a database as one thing, statement by statement. For one thread, until the transaction ends.
 *
 * <p>This little is on JDBC itself: with a mapping library a report of capacity took twice as long, all of it in the
 * library.
 */
final class Transaction {
    private static final int MOST_AT_ONCE = 500;

    private final Connection connection;
    private final PreparedStatements statements;

    Transaction(Connection connection, PreparedStatements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /** Reads one row of an answer. What is not readable as what it should be throws {@code IllegalArgumentException}. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a statement.
     *
     * @param values those of its question marks in turn; null for none
     * @return how many rows it changed
     * @throws IllegalArgumentException if a value could not be read again as it is
     * @throws StoreException if the database refuses
     */
    int execute(String sql, Object... values) {
        try {
            PreparedStatement statement = prepared(sql, values);
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Runs a statement once for each row of values, on its way together.
     *
     * @throws StoreException if the database refuses
     */
    void executeAll(String sql, List<Object[]> rows) {
        try {
            PreparedStatement statement = statements.of(connection, sql);
            statement.clearBatch();
            for (int i = 0; i < rows.size(); i++) {
                set(statement, rows.get(i));
                statement.addBatch();
                if ((i + 1) % MOST_AT_ONCE == 0 || i + 1 == rows.size()) {
                    statement.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Returns all rows of an answer. */
    <T> List<T> list(Row<T> reader, String sql, Object... values) {
        try (ResultSet answer = prepared(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(read(reader, answer));
            }
            return rows;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Returns the first row of an answer, if there is one. */
    <T> Optional<T> find(Row<T> reader, String sql, Object... values) {
        try (ResultSet answer = prepared(sql, values).executeQuery()) {
            return answer.next() ? Optional.of(read(reader, answer)) : Optional.empty();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Returns the number that an answer of one row and column is. */
    long number(String sql, Object... values) {
        return find(row -> row.getLong(1), sql, values)
                .orElseThrow(() -> new StoreException("the database has lost a row"));
    }

    private static <T> T read(Row<T> reader, ResultSet answer) throws SQLException {
        try {
            return reader.read(answer);
        } catch (IllegalArgumentException e) {
            throw StoreException.damaged();
        }
    }

    static StoreException refused(SQLException cause) {
        return new StoreException("the database refuses at present", cause, Dialect.isBusy(cause));
    }

    private PreparedStatement prepared(String sql, Object[] values) throws SQLException {
        PreparedStatement statement = statements.of(connection, sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && !Characters.isWellFormed(text)) {
                throw new IllegalArgumentException("not a text that can be kept");
            }
            statement.setObject(i + 1, values[i]);
        }
    }
}
