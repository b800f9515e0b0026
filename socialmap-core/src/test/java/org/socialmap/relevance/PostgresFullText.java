package org.socialmap.relevance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.socialmap.catalog.Offer;

/**
 * PostgreSQL full-text search with the configuration of the language, words joined by OR, ranked by
 * {@code ts_rank_cd}.
 */
final class PostgresFullText implements SearchEngine, AutoCloseable {
    private static final Map<String, String> CONFIGURATIONS = Map.of("nl", "dutch", "en", "english", "es", "spanish");

    private final Map<String, JudgedMap> maps;
    private final EmbeddedPostgres server = EmbeddedPostgres.start();
    private final Connection connection = server.getPostgresDatabase().getConnection();

    PostgresFullText(Map<String, JudgedMap> maps) throws IOException, SQLException {
        this.maps = maps;
        connection
                .createStatement()
                .execute("CREATE TABLE services (map text, language text, id uuid, words tsvector)");
        String insert = "INSERT INTO services VALUES (?, ?, ?, to_tsvector(?::regconfig, ?))";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Map.Entry<String, JudgedMap> map : maps.entrySet()) {
                for (Map.Entry<String, String> language : CONFIGURATIONS.entrySet()) {
                    for (Offer offer : map.getValue().offers()) {
                        statement.setString(1, map.getKey());
                        statement.setString(2, language.getKey());
                        statement.setObject(3, offer.service().id());
                        statement.setString(4, language.getValue());
                        statement.setString(
                                5,
                                String.join(
                                        "\n",
                                        Engines.texts(offer, map.getValue(), language.getKey())
                                                .values()));
                        statement.addBatch();
                    }
                }
            }
            statement.executeBatch();
        }
    }

    @Override
    public List<String> answer(String map, String language, String text) {
        String sql = "SELECT id FROM services,"
                + " (SELECT replace(plainto_tsquery(?::regconfig, ?)::text, '&', '|')::tsquery AS query) asked"
                + " WHERE map = ? AND language = ? AND words @@ query ORDER BY ts_rank_cd(words, query) DESC, id LIMIT 50";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, CONFIGURATIONS.get(language));
            select.setString(2, text);
            select.setString(3, map);
            select.setString(4, language);
            ResultSet rows = select.executeQuery();
            List<UUID> services = new ArrayList<>();
            while (rows.next()) {
                services.add(rows.getObject(1, UUID.class));
            }
            return maps.get(map).names(services);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        server.close();
    }
}
