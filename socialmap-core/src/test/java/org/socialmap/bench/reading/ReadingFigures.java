package org.socialmap.bench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts how well queries were read. For one thread. */
final class ReadingFigures {
    private static final int MAX_NEEDS = 4;

    private final float needThreshold;
    private final float urgentThreshold;
    private int stated;
    private int read;
    private int first;
    private int silent;
    private int queries;
    private int wrong;
    private int nothing;
    private int imagined;
    private int urgent;
    private int heard;
    private int kind;
    private int alarms;

    ReadingFigures(float needThreshold, float urgentThreshold) {
        this.needThreshold = needThreshold;
        this.urgentThreshold = urgentThreshold;
    }

    void add(Example query, Map<String, Float> needs, Map<String, Float> danger) {
        List<String> found = new ArrayList<>();
        needs.forEach((code, probability) -> {
            if (probability >= needThreshold && found.size() < MAX_NEEDS) {
                found.add(code);
            }
        });
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
            first += count(!most.isEmpty() && isRelated(most.getFirst(), query.needs()));
            silent += count(most.isEmpty());
        }
        addDanger(query, danger);
    }

    private void addDanger(Example query, Map<String, Float> danger) {
        double sum = danger.values().stream().mapToDouble(Float::doubleValue).sum();
        boolean isHeard = sum >= urgentThreshold;
        if (query.urgent().isEmpty()) {
            alarms += count(isHeard);
        } else {
            urgent++;
            heard += count(isHeard);
            String best = danger.keySet().iterator().next();
            boolean isRight = best.equals(query.urgent()) || query.urgent().equals("minor") && best.equals("danger");
            kind += count(isHeard && isRight);
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
                percent(first, stated),
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
