package org.socialmap.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialmap.catalog.NotStorableException;
import org.socialmap.error.StoreException;
import org.socialmap.language.Characters;

/**
 * A database transaction, which runs statements. For use by one thread, until the transaction ends.
 *
 * <p>Uses JDBC directly: with a mapping library, a capacity report took twice as long.
 */
final class Transaction {
    private static final int BATCH_SIZE = 500;

    private final Connection connection;
    private final PreparedStatements statements;

    Transaction(Connection connection, PreparedStatements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /** Reads one row of a result. Throws {@code IllegalArgumentException} if a value is malformed. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a statement.
     *
     * @param values the values of its question marks in order; null for SQL NULL
     * @return how many rows it changed
     * @throws NotStorableException if a value could not be read back unchanged
     * @throws StoreException if the database rejects it
     */
    int execute(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepared(sql, values);
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Runs a statement in batches, once for each row of values.
     *
     * @throws StoreException if the database rejects it
     */
    void executeAll(String sql, List<Object[]> rows) {
        try {
            PreparedStatement statement = statements.of(connection, sql);
            statement.clearBatch();
            for (int i = 0; i < rows.size(); i++) {
                set(statement, rows.get(i));
                statement.addBatch();
                if ((i + 1) % BATCH_SIZE == 0 || i + 1 == rows.size()) {
                    statement.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Returns all rows of a result. */
    <T> List<T> list(Row<T> reader, String sql, @Nullable Object... values) {
        try (ResultSet answer = prepared(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(read(reader, answer));
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Returns the first row of a result, if there is one. */
    <T> Optional<T> find(Row<T> reader, String sql, @Nullable Object... values) {
        try (ResultSet answer = prepared(sql, values).executeQuery()) {
            return answer.next() ? Optional.of(read(reader, answer)) : Optional.empty();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Returns the number in a result of one row and one column. */
    long number(String sql, @Nullable Object... values) {
        return find(row -> row.getLong(1), sql, values)
                .orElseThrow(() -> new StoreException("a row is missing in the database"));
    }

    private static <T> T read(Row<T> reader, ResultSet answer) throws SQLException {
        try {
            return reader.read(answer);
        } catch (IllegalArgumentException e) {
            throw StoreException.damaged();
        }
    }

    static StoreException failure(SQLException cause) {
        return new StoreException("the database rejects the operation at present", cause, Dialect.isBusy(cause));
    }

    private PreparedStatement prepared(String sql, Object[] values) throws SQLException {
        PreparedStatement statement = statements.of(connection, sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && !Characters.isWellFormed(text)) {
                throw new NotStorableException("the text cannot be stored: it is not well-formed");
            }
            statement.setObject(i + 1, values[i]);
        }
    }
}
