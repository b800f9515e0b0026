package org.socialmap.understanding.examples;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.understanding.examples.ExampleReading.LikelyNeed;

/** Counts how well queries were read. For one thread. */
final class ReadingFigures {
    private static final int MAX_NEEDS = 4;

    /** Needs after the first count from this probability. */
    private static final double FURTHER = 0.2;

    private final double maxNothing;
    private final double minDanger;
    private int stated;
    private int read;
    private int firstRead;
    private int silent;
    private int queries;
    private int wrong;
    private int nothing;
    private int imagined;
    private int urgent;
    private int heard;
    private int kind;
    private int alarms;

    /**
     * Creates figures without queries.
     *
     * @param maxNothing the probability of no need above which a text is not understood
     * @param minDanger the probability of danger from which it is heard
     */
    ReadingFigures(double maxNothing, double minDanger) {
        this.maxNothing = maxNothing;
        this.minDanger = minDanger;
    }

    void add(LabeledText query, ExampleReading reading) {
        double first = reading.needs().stream()
                .mapToDouble(LikelyNeed::probability)
                .max()
                .orElse(0);
        List<String> found = reading.needs().stream()
                .filter(need -> reading.nothing() <= maxNothing)
                .filter(need -> need.probability() >= Math.min(first, FURTHER))
                .limit(MAX_NEEDS)
                .map(LikelyNeed::code)
                .toList();
        List<String> most = found.stream()
                .filter(code -> found.stream().noneMatch(other -> other.startsWith(code + ".")))
                .toList();
        queries++;
        wrong += count(most.stream().anyMatch(code -> query.never().stream().anyMatch(bad -> isWithin(code, bad))));
        if (query.needs().isEmpty()) {
            nothing++;
            imagined += count(!most.isEmpty());
        } else {
            stated++;
            read += count(most.stream().anyMatch(code -> isRelated(code, query.needs())));
            firstRead += count(!most.isEmpty() && isRelated(most.getFirst(), query.needs()));
            silent += count(most.isEmpty());
        }
        addDanger(query, reading.danger() >= minDanger ? reading.likeliestDanger() : Optional.empty());
    }

    private void addDanger(LabeledText query, Optional<String> danger) {
        if (query.urgent().isEmpty()) {
            alarms += count(danger.isPresent());
        } else {
            urgent++;
            heard += count(danger.isPresent());
            kind += count(danger.filter(read ->
                            read.equals(query.urgent()) || query.urgent().equals("minor") && read.equals("danger"))
                    .isPresent());
        }
    }

    private static boolean isRelated(String code, List<String> wanted) {
        return wanted.stream().anyMatch(other -> isWithin(code, other) || isWithin(other, code));
    }

    private static boolean isWithin(String code, String broader) {
        return code.equals(broader) || code.startsWith(broader + ".");
    }

    private static int count(boolean holds) {
        return holds ? 1 : 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n %4d  read %3d%%  first %3d%%  silent %3d%%  wrong %3d%%  false %3d%%  urgent %3d%% / %3d%%  alarm %3d%%",
                queries,
                percent(read, stated),
                percent(firstRead, stated),
                percent(silent, stated),
                percent(wrong, queries),
                percent(imagined, nothing),
                percent(heard, urgent),
                percent(kind, urgent),
                percent(alarms, queries - urgent));
    }

    private static long percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
