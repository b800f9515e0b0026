package org.socialmap.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The nDCG@5 of each query when it was last agreed that it is good enough, in a file that is committed with the change. */
final class Baseline {
    /** What a change may lose over a set, and on one query. */
    static final double ALL_MAY_DROP = 0.02;

    static final double ONE_MAY_DROP = 0.2;
    /** The file has so many decimals. */
    private static final double ROUNDING = 0.0005;

    private static final Path FILE = JudgedSets.FOLDER.resolve("baseline.tsv");

    private final Map<String, Double> agreed = new TreeMap<>();

    private Baseline() {}

    static Baseline read() {
        Baseline baseline = new Baseline();
        try {
            for (String line : Files.readAllLines(FILE)) {
                String[] cells = line.split("\t");
                baseline.agreed.put(cells[0], Double.parseDouble(cells[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return baseline;
    }

    /** Agrees on what is. */
    static void write(Report... reports) {
        List<String> lines = new ArrayList<>();
        for (Report report : reports) {
            report.byQuery()
                    .forEach((query, figures) ->
                            lines.add(String.format(Locale.ROOT, "%s\t%.3f", query.id(), figures.ndcg())));
        }
        try {
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a query was answered; what is new has no past. */
    double of(JudgedQuery query, double otherwise) {
        return agreed.getOrDefault(query.id(), otherwise);
    }

    /** What a report loses that it may not. */
    List<String> drops(Report report) {
        List<String> drops = new ArrayList<>();
        double before = 0;
        double now = 0;
        for (Map.Entry<JudgedQuery, Figures> asked : report.byQuery().entrySet()) {
            double figure = asked.getValue().ndcg();
            double was = of(asked.getKey(), figure);
            before += was;
            now += figure;
            if (was - figure > ONE_MAY_DROP + ROUNDING) {
                drops.add(String.format(
                        Locale.ROOT,
                        "%s fell from %.2f to %.2f: %s -> %s",
                        asked.getKey().id(),
                        was,
                        figure,
                        asked.getKey().text(),
                        report.first(asked.getKey())));
            }
        }
        if ((before - now) / report.byQuery().size() > ALL_MAY_DROP + ROUNDING) {
            drops.add("all together fell by more than " + ALL_MAY_DROP);
        }
        return drops;
    }
}
