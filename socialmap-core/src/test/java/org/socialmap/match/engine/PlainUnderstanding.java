package org.socialmap.match.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The meaning of a text on a {@link RandomMap}, whose needs are named by the words of their codes; computed word by
 * word.
 */
final class PlainUnderstanding {
    /** The maximum distance between the words of one name. */
    private static final int MAX_DISTANCE = 4;

    private final List<String> words;
    private final List<String> clear = new ArrayList<>();
    private final List<String> hinted = new ArrayList<>();

    PlainUnderstanding(Optional<String> text) {
        words = text.map(input -> List.of(input.split(" "))).orElse(List.of());
        if (isNamed("night")) {
            (isInterrupted("night", "safe") ? hinted : clear).add("bed.night");
        }
        if (isNamed("safe")) {
            (isInterrupted("safe", "night") ? hinted : clear).add("bed.safe");
        }
        if (words.contains("bed")) {
            (clear.isEmpty() ? clear : hinted).add("bed");
        }
    }

    private boolean isNamed(String kind) {
        return words.contains("bed")
                && words.contains(kind)
                && Math.abs(words.indexOf("bed") - words.indexOf(kind)) <= MAX_DISTANCE;
    }

    /** Returns whether another name that also contains "bed" interrupts it. */
    private boolean isInterrupted(String kind, String other) {
        int at = words.indexOf(other);
        int bed = words.indexOf("bed");
        return isNamed(other) && Math.min(bed, words.indexOf(kind)) < at && at < Math.max(bed, words.indexOf(kind));
    }

    /** Returns the needs that it states. */
    List<String> clear() {
        return clear;
    }

    /** Returns whether a result for the text may have this need. */
    boolean mayMean(String need) {
        return !clear.isEmpty() && (need.equals("bed") || clear.contains(need) || isBelowBed(need));
    }

    private boolean isBelowBed(String need) {
        return need.startsWith("bed.") && words.contains("bed");
    }

    /** Returns the score of some needs, in thousandths. */
    int worth(List<String> needs, List<String> stated) {
        if (stated.stream().anyMatch(needs::contains)) {
            return 3000;
        }
        boolean below = stated.contains("bed") && needs.stream().anyMatch(this::isBelowBed);
        return below ? 2600 : needs.stream().anyMatch(need -> isRelated(need, stated)) ? 700 : 0;
    }

    /** Returns whether a need is broader than a stated one, or only hinted at, which is broad itself. */
    private boolean isRelated(String need, List<String> stated) {
        boolean wider = need.equals("bed") && stated.stream().anyMatch(this::isBelowBed);
        return wider || hinted.contains(need) || hinted.contains("bed") && isBelowBed(need);
    }

    /** Returns the share of the text that a service with some needs matches. */
    double share(List<String> needs) {
        int worth = worth(needs, clear);
        long answered = clear.stream()
                .filter(stated -> needs.contains(stated)
                        || stated.equals("bed") && needs.stream().anyMatch(this::isBelowBed))
                .count();
        if (answered == 0) {
            return worth > 0 ? 0.3 : 0;
        }
        double all = 0.6 + 0.4 * answered / clear.size();
        return all * worth / 3000 * (0.6 + 0.2 / needs.size());
    }
}
