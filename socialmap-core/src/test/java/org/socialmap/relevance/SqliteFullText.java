package org.socialmap.relevance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.catalog.Offer;

/** SQLite FTS5 with its Porter stemmer and BM25, words joined by OR, over all texts in the language of the query. */
final class SqliteFullText implements SearchEngine, AutoCloseable {
    private final Map<String, JudgedMap> maps;
    private final Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");

    SqliteFullText(Map<String, JudgedMap> maps) throws SQLException {
        this.maps = maps;
        for (Map.Entry<String, JudgedMap> map : maps.entrySet()) {
            for (String language : List.of("nl", "en", "es")) {
                String table = table(map.getKey(), language);
                connection
                        .createStatement()
                        .execute("CREATE VIRTUAL TABLE " + table
                                + " USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61 remove_diacritics 2')");
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
                    for (Offer offer : map.getValue().offers()) {
                        insert.setString(1, offer.service().id().toString());
                        insert.setString(
                                2,
                                String.join(
                                        "\n",
                                        Engines.texts(offer, map.getValue(), language)
                                                .values()));
                        insert.executeUpdate();
                    }
                }
            }
        }
    }

    private static String table(String map, String language) {
        return map.replace('-', '_') + "_" + language;
    }

    @Override
    public List<String> answer(String map, String language, String text) {
        String match = Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
        String sql = "SELECT id FROM " + table(map, language) + " WHERE text MATCH ? ORDER BY rank LIMIT 50";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, match);
            ResultSet rows = select.executeQuery();
            List<UUID> services = new ArrayList<>();
            while (rows.next()) {
                services.add(UUID.fromString(rows.getString(1)));
            }
            return maps.get(map).names(services);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
