package org.socialmap.http.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.socialmap.SocialMap;
import org.socialmap.json.InvalidProfileException;
import org.socialmap.json.MatchJson;
import org.socialmap.language.Messages;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;
import org.socialmap.need.NeedProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches one need profile, read from a file or standard input: others on the machine can see arguments. */
@Command(name = "match", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
final class MatchCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Mixin
    private MapOptions options;

    @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = STANDARD_INPUT, descriptionKey = "profile")
    private String file;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (SocialMap map = options.open()) {
            byte[] bytes = file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            MatchJson format = new MatchJson(map.dataSet());
            NeedProfile profile = format.readProfile(bytes);
            print(map, format, map.match(profile), profile.locale());
            return 0;
        } catch (InvalidProfileException e) {
            PrintWriter err = spec.commandLine().getErr();
            e.problems()
                    .forEach(problem -> err.println(problem.pointer() + ": "
                            + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-') + " ("
                            + problem.detail()
                            + ")"));
            err.flush();
            return 1;
        }
    }

    private void print(SocialMap map, MatchJson format, MatchResult result, Locale locale) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(format.write(result, locale, map.sinceStoreContact()));
        } else {
            print(out, result, locale);
        }
        out.flush();
    }

    private static void print(PrintWriter out, MatchResult result, Locale locale) {
        Messages words = Messages.beside(MatchCommand.class, "terminal", locale);
        result.urgent().ifPresent(help -> {
            out.println("! " + help.text());
            help.lines().forEach(line -> out.println("! " + line.name() + ": " + line.value()));
        });
        for (ReferralOption option : result.options()) {
            out.println(words.text(option.standing().name().toLowerCase(Locale.ROOT)) + ": "
                    + option.offer().service().name().in(locale) + " ("
                    + option.offer().organization().name() + ")");
            option.reasons().forEach(reason -> out.println("  + " + reason.text()));
            option.openConditions().forEach(condition -> out.println("  ? " + condition.text()));
            out.println("  > " + option.howToReach());
        }
        if (result.options().isEmpty()) {
            out.println(words.text("nothing"));
        }
        result.nearMisses().forEach(miss -> {
            out.println(words.text("near-miss") + ": "
                    + miss.offer().service().name().in(locale) + " ("
                    + miss.offer().organization().name() + ")");
            miss.obstacles().forEach(failing -> out.println("  - " + failing.text()));
        });
        result.nextQuestions().forEach(question -> out.println(words.text("ask-next") + ": " + question.question()));
    }
}
