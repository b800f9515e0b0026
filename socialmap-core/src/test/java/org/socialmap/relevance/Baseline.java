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

/** The nDCG@5 of each query when it was last accepted, in a file that is committed with the change. */
final class Baseline {
    /** The loss that a change may cause over a set, and on one query. */
    static final double MAX_SET_DROP = 0.02;

    static final double MAX_QUERY_DROP = 0.2;
    /** The precision of the file. */
    private static final double ROUNDING = 0.0005;

    private static final Path FILE = JudgedSets.FOLDER.resolve("baseline.tsv");

    private final Map<String, Double> accepted = new TreeMap<>();

    private Baseline() {}

    static Baseline read() {
        Baseline baseline = new Baseline();
        try {
            for (String line : Files.readAllLines(FILE)) {
                String[] cells = line.split("\t");
                baseline.accepted.put(cells[0], Double.parseDouble(cells[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return baseline;
    }

    /** Accepts the current figures. */
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

    /** Returns the accepted figure of a query; for a new query, the given default. */
    double of(JudgedQuery query, double defaultValue) {
        return accepted.getOrDefault(query.id(), defaultValue);
    }

    /** Returns the unacceptable losses of a report. */
    List<String> drops(Report report) {
        List<String> drops = new ArrayList<>();
        double before = 0;
        double now = 0;
        for (Map.Entry<JudgedQuery, Figures> asked : report.byQuery().entrySet()) {
            double figure = asked.getValue().ndcg();
            double was = of(asked.getKey(), figure);
            before += was;
            now += figure;
            if (was - figure > MAX_QUERY_DROP + ROUNDING) {
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
        if ((before - now) / report.byQuery().size() > MAX_SET_DROP + ROUNDING) {
            drops.add("all together fell by more than " + MAX_SET_DROP);
        }
        return drops;
    }
}
