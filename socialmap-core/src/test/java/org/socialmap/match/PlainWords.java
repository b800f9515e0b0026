package org.socialmap.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a text says on a {@link RandomMap}, whose needs are called by the words of their codes, worked out word by word. */
final class PlainWords {
    /** Words of one name may stand so far apart. */
    private static final int NEAR_EACH_OTHER = 4;

    private final List<String> words;
    private final List<String> clear = new ArrayList<>();
    private final List<String> hinted = new ArrayList<>();

    PlainWords(Optional<String> text) {
        words = text.map(said -> List.of(said.split(" "))).orElse(List.of());
        if (isNamed("night")) {
            (isTorn("night", "safe") ? hinted : clear).add("bed.night");
        }
        if (isNamed("safe")) {
            (isTorn("safe", "night") ? hinted : clear).add("bed.safe");
        }
        if (words.contains("bed")) {
            (clear.isEmpty() ? clear : hinted).add("bed");
        }
    }

    private boolean isNamed(String kind) {
        return words.contains("bed")
                && words.contains(kind)
                && Math.abs(words.indexOf("bed") - words.indexOf(kind)) <= NEAR_EACH_OTHER;
    }

    /** Whether another name, which has "bed" too, stands in the midst of it. */
    private boolean isTorn(String kind, String other) {
        int at = words.indexOf(other);
        int bed = words.indexOf("bed");
        return isNamed(other) && Math.min(bed, words.indexOf(kind)) < at && at < Math.max(bed, words.indexOf(kind));
    }

    /** The needs that it says. */
    List<String> clear() {
        return clear;
    }

    /** Whether an answer to what it says may have this need. */
    boolean mayMean(String need) {
        return !clear.isEmpty() && (need.equals("bed") || clear.contains(need) || isBelowBed(need));
    }

    private boolean isBelowBed(String need) {
        return need.startsWith("bed.") && words.contains("bed");
    }

    /** What it is worth to have some needs, in thousandths. */
    int worth(List<String> needs, List<String> told) {
        if (told.stream().anyMatch(needs::contains)) {
            return 3000;
        }
        boolean below = told.contains("bed") && needs.stream().anyMatch(this::isBelowBed);
        return below ? 2600 : needs.stream().anyMatch(need -> isNear(need, told)) ? 700 : 0;
    }

    /** The wider need of one that is told, or what is hinted at, which is wide itself. */
    private boolean isNear(String need, List<String> told) {
        boolean wider = need.equals("bed") && told.stream().anyMatch(this::isBelowBed);
        return wider || hinted.contains(need) || hinted.contains("bed") && isBelowBed(need);
    }

    /** The share of it that a service with some needs answers. */
    double share(List<String> needs) {
        int worth = worth(needs, clear);
        long answered = clear.stream()
                .filter(told -> needs.contains(told)
                        || told.equals("bed") && needs.stream().anyMatch(this::isBelowBed))
                .count();
        if (answered == 0) {
            return worth > 0 ? 0.3 : 0;
        }
        double all = 0.6 + 0.4 * answered / clear.size();
        return all * worth / 3000 * (0.6 + 0.2 / needs.size());
    }
}
