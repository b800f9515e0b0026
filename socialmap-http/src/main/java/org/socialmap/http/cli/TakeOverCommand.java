package org.socialmap.http.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetDifference;
import org.socialmap.dataset.DataSetDifference.Kind;
import org.socialmap.language.LanguageTag;
import org.socialmap.language.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Applies changes made in the data set to a stored map. Exits with 0 if there is no conflict, 3 if a record was
 * changed in both.
 */
@Command(name = "take-over", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
final class TakeOverCommand implements Callable<Integer> {
    private static final int EXIT_CONFLICT = 3;

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
        if (!map.exists()) {
            throw new IllegalArgumentException(
                    "there is no stored map yet: the first start imports the whole data set");
        }
        DataSet dataSet = map.dataSet();
        try (SocialMap socialMap = map.openStored()) {
            List<DataSetDifference> differences = dryRun
                    ? socialMap.records(Actor.EMBEDDER).differencesFrom(dataSet)
                    : new DataSetDifferenceText(socialMap, dataSet).apply();
            print(differences, words(dataSet));
            return count(differences, Kind.CONFLICT) == 0 ? 0 : EXIT_CONFLICT;
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
                dryRun ? "take-over.dry-run" : "take-over.result",
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
