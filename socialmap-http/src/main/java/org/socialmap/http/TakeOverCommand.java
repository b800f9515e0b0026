package org.socialmap.http;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.socialmap.DataSetDifference;
import org.socialmap.DataSetDifference.Kind;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.DataSet;
import org.socialmap.language.LanguageTag;
import org.socialmap.language.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Takes over into a map that is kept what was changed in its data set since: 0 if the map is then as the data set and its keepers
 * want it, 3 if something was changed in both.
 */
@Command(name = "take-over", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.usage")
final class TakeOverCommand implements Callable<Integer> {
    private static final int SOME_IN_CONFLICT = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MapOptions map;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--locale", paramLabel = "TAG")
    private Optional<String> locale = Optional.empty();

    @Override
    public Integer call() {
        if (!map.isThere()) {
            throw new IllegalArgumentException(
                    "there is no map in this folder yet: the first start takes over the whole data set");
        }
        DataSet dataSet = map.dataSet();
        try (SocialMap opened = map.openKept()) {
            List<DataSetDifference> differences = dryRun
                    ? opened.records(Actor.EMBEDDER).differencesFrom(dataSet)
                    : new DataSetChanges(opened, dataSet).takenOver();
            print(differences, words(dataSet));
            return count(differences, Kind.CONFLICT) == 0 ? 0 : SOME_IN_CONFLICT;
        }
    }

    private Messages words(DataSet dataSet) {
        Locale language =
                locale.map(LanguageTag::parse).orElseGet(() -> dataSet.info().language());
        return Messages.beside(TakeOverCommand.class, "terminal", language);
    }

    private void print(List<DataSetDifference> differences, Messages words) {
        PrintWriter out = spec.commandLine().getOut();
        for (DataSetDifference difference : differences) {
            if (difference.kind() != Kind.EDITED_HERE) {
                out.println(words.text("take-over." + name(difference.kind())) + ": "
                        + name(difference.reference().kind()) + " "
                        + difference.reference().id());
            }
        }
        out.println(words.text(
                dryRun ? "take-over.would" : "take-over.did",
                count(differences, Kind.ADDED),
                count(differences, Kind.CHANGED),
                count(differences, Kind.REMOVED),
                count(differences, Kind.CONFLICT),
                count(differences, Kind.EDITED_HERE)));
        out.flush();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long count(List<DataSetDifference> differences, Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }
}
