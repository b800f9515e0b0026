package org.socialmap.architecture.seeded.jdbc.search;

import java.sql.Connection;
import java.sql.SQLException;

/** A search that asks the database: JDBC in the wrong package. */
final class QueryRunner {
    boolean isReady(Connection connection) throws SQLException {
        return connection.isValid(1);
    }
}
