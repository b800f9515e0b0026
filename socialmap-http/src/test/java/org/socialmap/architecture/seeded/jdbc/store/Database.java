package org.socialmap.architecture.seeded.jdbc.store;

import java.sql.SQLException;
import javax.sql.DataSource;

/** JDBC in its own package. */
final class Database {
    void check(DataSource source) throws SQLException {
        source.getConnection().close();
    }
}
