package org.socialmap.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.DataSetDifference;
import org.socialmap.DataSetDifference.Kind;
import org.socialmap.RecordDesk;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.DataSet;
import org.socialmap.store.VersionException;

/** What an operator is told when the data set was edited after the map had taken it over: counts and ids, never a value. */
record DataSetChanges(SocialMap map, DataSet dataSet) {
    private static final int SHOWN = 5;
    /** On a busy map somebody may change one of the records just then. */
    private static final int TRIES = 3;

    /** Says in a line how the data set differs from the map, if it does. */
    Optional<String> compare() {
        return told("the data set differs from the map: ", records().differencesFrom(dataSet))
                .map(line -> line + "; --take-over, or the command take-over, takes over what is not in conflict");
    }

    /** Takes over what can be, and says in a line what that was and what is left, if there was anything. */
    Optional<String> takeOver() {
        return told("taken over from the data set: ", takenOver());
    }

    /** Takes over what can be. */
    List<DataSetDifference> takenOver() {
        return takenOver(TRIES);
    }

    private List<DataSetDifference> takenOver(int tries) {
        try {
            return records().takeOver(dataSet);
        } catch (VersionException e) {
            if (tries == 1) {
                throw e;
            }
            return takenOver(tries - 1);
        }
    }

    private RecordDesk records() {
        return map.records(Actor.EMBEDDER);
    }

    /** Of what was edited in the map only there is nothing to say. */
    private static Optional<String> told(String before, List<DataSetDifference> differences) {
        List<DataSetDifference> changed = differences.stream()
                .filter(difference -> difference.kind() != Kind.EDITED_HERE)
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(before + counts(changed) + " (" + shown(changed) + ")");
    }

    private static String counts(List<DataSetDifference> differences) {
        return Stream.of(Kind.ADDED, Kind.CHANGED, Kind.REMOVED, Kind.CONFLICT)
                .map(kind -> differences.stream()
                                .filter(difference -> difference.kind() == kind)
                                .count()
                        + (kind == Kind.CONFLICT ? " in conflict and left as they are" : " " + word(kind)))
                .collect(Collectors.joining(", "));
    }

    private static String shown(List<DataSetDifference> changed) {
        return changed.stream()
                        .limit(SHOWN)
                        .map(one ->
                                word(one.kind()) + " " + word(one.reference().kind()) + " "
                                        + one.reference().id())
                        .collect(Collectors.joining(", "))
                + (changed.size() > SHOWN ? ", …" : "");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
