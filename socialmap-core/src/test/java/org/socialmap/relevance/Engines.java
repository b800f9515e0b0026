package org.socialmap.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.socialmap.catalog.Offer;
import org.socialmap.language.Text;

/** The results of well-known engines for the same queries on the same records, with their default configuration. */
final class Engines {
    private Engines() {}

    static void print(JudgedSets sets, Map<String, JudgedMap> maps) {
        System.out.println(Means.head("engine"));
        row("socialmap", new MapSearchEngine(maps), sets, maps);
        try (PlainLucene lucene = new PlainLucene(maps)) {
            row("Lucene, stock analyzers", lucene, sets, maps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (SqliteFullText sqlite = new SqliteFullText(maps);
                PostgresFullText postgres = new PostgresFullText(maps)) {
            row("SQLite FTS5", sqlite, sets, maps);
            row("PostgreSQL full text", postgres, sets, maps);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void row(String label, SearchEngine engine, JudgedSets sets, Map<String, JudgedMap> maps) {
        Evaluation evaluation = Evaluation.of(sets, engine, maps);
        System.out.println(evaluation.frozen().all().row(label + ", frozen"));
        System.out.println(evaluation.working().all().row(label + ", work"));
        evaluation
                .frozen()
                .by(JudgedQuery::language)
                .forEach((language, means) -> System.out.println(means.row("  frozen " + language)));
        System.out.printf(
                "  paraphrases missed %d, negations lost %d%n",
                evaluation.missed().size(), evaluation.lost().size());
    }

    /**
     * Returns the texts of a service in a language: name, description, examples, the organization, and the names and
     * synonyms of its needs.
     */
    static Map<String, String> texts(Offer offer, JudgedMap map, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", in(offer.service().name(), language));
        texts.put("description", in(offer.service().description(), language));
        texts.put(
                "examples",
                String.join(
                        "\n",
                        offer.service().examples().stream()
                                .map(example -> in(example, language))
                                .toList()));
        texts.put("organization", offer.organization().name());
        texts.put(
                "needs",
                String.join(
                        "\n",
                        offer.service().needs().stream()
                                .flatMap(need -> map.dataSet().taxonomy().find(need).stream())
                                .flatMap(term -> Stream.concat(Stream.of(term.name()), term.synonyms().stream()))
                                .map(label -> in(label, language))
                                .toList()));
        return texts;
    }

    private static String in(Text text, String language) {
        return text.byLanguage().getOrDefault(language, "");
    }
}
