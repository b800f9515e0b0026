package org.socialmap.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.match.Totals;
import org.socialmap.need.NeedProfile;

/** SQLite in memory searches by need and ranks by text (FTS5, bm25); the same rules then decide in Java. */
final class SqliteContender implements Contender {
    private static final String URL = "jdbc:sqlite::memory:";
    private static final int BATCH = 10_000;

    private final DataSet dataSet;
    private final List<Offer> offers;
    private final Connection connection;

    SqliteContender(DataSet dataSet) {
        this.dataSet = dataSet;
        this.offers = new ArrayList<>(dataSet.catalog().offers());
        try {
            connection = DriverManager.getConnection(URL);
            fill();
        } catch (SQLException e) {
            throw new IllegalStateException("filling SQLite failed", e);
        }
    }

    /** Returns whether the driver is on the class path. */
    static boolean isAvailable() {
        try {
            return DriverManager.getDriver(URL) != null;
        } catch (SQLException e) {
            return false;
        }
    }

    private void fill() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE words USING fts5(name, examples, description, content='')");
            statement.execute(
                    "CREATE TABLE needs(need TEXT NOT NULL, option INTEGER NOT NULL, PRIMARY KEY (need, option))"
                            + " WITHOUT ROWID");
        }
        try (PreparedStatement words = connection.prepareStatement(
                        "INSERT INTO words(rowid, name, examples, description) VALUES (?, ?, ?, ?)");
                PreparedStatement needs =
                        connection.prepareStatement("INSERT INTO needs(need, option) VALUES (?, ?)")) {
            for (int i = 0; i < offers.size(); i++) {
                add(i, words, needs);
                if (i % BATCH == BATCH - 1 || i == offers.size() - 1) {
                    words.executeBatch();
                    needs.executeBatch();
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO words(words) VALUES ('optimize')");
        }
        connection.commit();
    }

    private void add(int option, PreparedStatement words, PreparedStatement needs) throws SQLException {
        var service = offers.get(option).service();
        words.setInt(1, option);
        words.setString(2, service.name().byLanguage().get("nl"));
        words.setString(3, service.examples().getFirst().byLanguage().get("nl"));
        words.setString(4, service.description().byLanguage().get("nl"));
        words.addBatch();
        for (String need : service.needs()) {
            needs.setString(1, need);
            needs.setInt(2, option);
            needs.addBatch();
        }
    }

    @Override
    public Totals match(NeedProfile profile) {
        Set<String> needs = new HashSet<>();
        profile.needs().forEach(need -> needs.addAll(dataSet.taxonomy().answering(need)));
        Scan scan = new Scan(profile, dataSet.info());
        try (PreparedStatement query =
                connection.prepareStatement(sql(needs.size(), profile.text().isPresent()))) {
            int parameter = 1;
            if (profile.text().isPresent()) {
                query.setString(parameter++, profile.text().get().replace(" ", " OR "));
            }
            for (String need : needs) {
                query.setString(parameter++, need);
            }
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    scan.add(offers.get(found.getInt(1)), found.getDouble(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("asking SQLite failed", e);
        }
        return scan.totals();
    }

    private static String sql(int needs, boolean words) {
        String asked = Collections.nCopies(needs, "?").stream().collect(Collectors.joining(", "));
        return words
                ? "WITH hits AS MATERIALIZED (SELECT rowid AS option, -bm25(words) AS score FROM words WHERE words MATCH ?)"
                        + " SELECT DISTINCT needs.option, coalesce(hits.score, 0) FROM needs"
                        + " LEFT JOIN hits ON hits.option = needs.option WHERE need IN (" + asked + ")"
                : "SELECT DISTINCT option, 0 FROM needs WHERE need IN (" + asked + ")";
    }

    @Override
    public long indexBytes() {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery(
                        "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")) {
            size.next();
            return size.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("measuring SQLite failed", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("closing SQLite failed", e);
        }
    }
}
