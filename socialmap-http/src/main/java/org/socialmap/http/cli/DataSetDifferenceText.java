package org.socialmap.http.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.RecordOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.VersionException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetDifference;
import org.socialmap.dataset.DataSetDifference.Kind;

/**
 * Reports to the operator that the data set was edited after the map had imported it: counts and ids, never a value.
 */
record DataSetDifferenceText(SocialMap map, DataSet dataSet) {
    private static final int MAX_SHOWN = 5;
    /** On a busy map, another client may change one of the records at the same moment. */
    private static final int MAX_TRIES = 3;

    /** Summarizes how the data set differs from the map, if it does. */
    Optional<String> compare() {
        return summary("the data set differs from the map: ", records().differencesFrom(dataSet))
                .map(line -> line + "; --take-over, or the command take-over, takes over what is not in conflict");
    }

    /** Applies the changes of the data set and summarizes what was applied and what is left, if there was anything. */
    Optional<String> takeOver() {
        return summary("taken over from the data set: ", apply());
    }

    /** Applies the changes of the data set that are not in conflict. */
    List<DataSetDifference> apply() {
        return apply(MAX_TRIES);
    }

    private List<DataSetDifference> apply(int tries) {
        try {
            return records().takeOver(dataSet);
        } catch (VersionException e) {
            if (tries == 1) {
                throw e;
            }
            return apply(tries - 1);
        }
    }

    private RecordOperations records() {
        return map.records(Actor.EMBEDDER);
    }

    /** Changes made only in the map are not reported. */
    private static Optional<String> summary(String prefix, List<DataSetDifference> differences) {
        List<DataSetDifference> changed = differences.stream()
                .filter(difference -> difference.kind() != Kind.EDITED_HERE)
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(prefix + counts(changed) + " (" + examples(changed) + ")");
    }

    private static String counts(List<DataSetDifference> differences) {
        return Stream.of(Kind.ADDED, Kind.CHANGED, Kind.REMOVED, Kind.CONFLICT)
                .map(kind -> differences.stream()
                                .filter(difference -> difference.kind() == kind)
                                .count()
                        + (kind == Kind.CONFLICT ? " in conflict and left as they are" : " " + name(kind)))
                .collect(Collectors.joining(", "));
    }

    private static String examples(List<DataSetDifference> changed) {
        return changed.stream()
                        .limit(MAX_SHOWN)
                        .map(one ->
                                name(one.kind()) + " " + name(one.reference().kind()) + " "
                                        + one.reference().id())
                        .collect(Collectors.joining(", "))
                + (changed.size() > MAX_SHOWN ? ", …" : "");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
