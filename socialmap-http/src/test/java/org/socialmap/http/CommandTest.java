package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands other than serving. */
class CommandTest {
    private static final String UTRECHT = DataSetCopy.withoutExamples().toString();

    @TempDir
    private Path folder;

    /** The output and exit code of a command. */
    private record Ran(int code, String out, String err) {}

    @Test
    void matchesAProfileFromAFile() throws IOException {
        Path profile = file(
                "{\"needs\": [\"support.individual\"], \"facts\": {\"age\": 17}, \"locale\": \"en\", \"limit\": 1}");
        Ran text = run("match", "--dataset", UTRECHT, profile.toString());
        Ran json = run("match", "--json", "--dataset", UTRECHT, profile.toString());

        assertThat(text.code()).isZero();
        assertThat(text.out())
                .startsWith("perhaps: ")
                .contains("  + helps with: a support worker of your own")
                .contains("does not fit: Individual support (Belle)\n  - 18 years or older");
        assertThat(run(
                                "match",
                                "--dataset",
                                UTRECHT,
                                file("{\"needs\": [\"money\"], \"locale\": \"en\"}")
                                        .toString())
                        .out())
                .contains("next question: ");
        assertThat(json.code()).isZero();
        JsonNode answer = new ObjectMapper().readTree(json.out());
        assertThat(answer.at("/options/0/standing").textValue()).isEqualTo("ask");
        assertThat(answer.at("/near_misses/0/failing/0/text").textValue()).isEqualTo("18 years or older");
    }

    @Test
    void reportsTheErrorsOfAnInvalidProfile() throws IOException {
        Ran ran = run(
                "match",
                "--dataset",
                UTRECHT,
                file("{\"needs\": [\"secret\"], \"agee\": 1}").toString());

        assertThat(ran.code()).isOne();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("/needs/0: unknown-value", "/agee: unknown-field")
                .doesNotContain("secret");
    }

    @Test
    void validatesTheWholeDataSet() throws IOException {
        Ran sound = run("validate", UTRECHT);
        assertThat(sound.code()).isZero();
        assertThat(sound.err()).isEmpty();
        assertThat(sound.out().lines())
                .as("words that mean two needs")
                .allMatch(line -> line.startsWith("synonyms.json#/needs/") && line.contains("ambiguous-word"));
        DataSetCopy.into(folder);
        Path police = folder.resolve("organizations/politie.json");
        Files.writeString(police, Files.readString(police).replace("safety.police", "safety.cops"));
        Ran faulty = run("validate", folder.toString());
        Ran json = run("validate", "--json", folder.toString());

        assertThat(faulty.code()).isOne();
        assertThat(faulty.out())
                .contains("organizations/politie.json#/services/0/needs/0: unknown-value (safety.cops)");
        assertThat(json.code()).isOne();
        assertThat(new ObjectMapper().readTree(json.out()).at("/0/pointer").textValue())
                .isEqualTo("/services/0/needs/0");
    }

    /** As for a new user: an exported map, imported into an empty one, gives the same results. */
    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "json", "tabular"})
    void anExportedMapCanBeImported(String format) throws IOException {
        Path words = emptyMap();
        String exported = folder.resolve("export." + format).toString();
        String kept = folder.resolve("kept").toString();
        String profile = file("{\"needs\": [\"support.individual\"], \"facts\": {\"age\": 17}, \"locale\": \"en\"}")
                .toString();
        assertThat(run("export", "--dataset", UTRECHT, "--format", format, "--output", exported)
                        .code())
                .isZero();
        Ran imported = run(
                "import",
                "--dataset",
                words.toString(),
                "--data",
                kept,
                "--source",
                "utrecht",
                "--locale",
                "en",
                exported);

        assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
        assertThat(imported.out()).contains("total: ").contains("57 new or changed, 0 unchanged");
        assertThat(run("match", "--dataset", words.toString(), "--data", kept, profile)
                        .out())
                .isEqualTo(run("match", "--dataset", UTRECHT, profile).out())
                .startsWith("perhaps: ");
        Ran again =
                run("import", "--dataset", words.toString(), "--data", kept, "--source", "utrecht", "--json", exported);
        JsonNode report = new ObjectMapper().readTree(again.out());
        assertThat(report.get("put").intValue()).isZero();
        assertThat(report.get("unchanged").intValue()).isEqualTo(57);
    }

    /** The import example of the README works as shown. */
    @Test
    void exampleOfTheImportingPageIsAccurate() throws IOException {
        String page = Files.readString(Path.of("..", "socialmap-core", "docs", "importing.md"));
        Path words = emptyMap();
        Path source = Files.createDirectory(folder.resolve("kaart"));
        for (String file : List.of("aanbod.csv", "mapping.json")) {
            Files.writeString(source.resolve(file), tour(page, file));
        }
        Path accepted = Files.writeString(
                folder.resolve("accepted.txt"),
                tour(page, "dry run")
                        .lines()
                        .filter(line -> line.startsWith("proposal: "))
                        .map(line -> line.substring("proposal: ".length()))
                        .collect(Collectors.joining("\n")));
        List<String> map = List.of(
                "--dataset", words.toString(), "--data", folder.resolve("kept").toString());
        List<String> arguments = new ArrayList<>(map);
        arguments.addAll(List.of("--source", "kaart", "--locale", "en", source.toString()));

        assertThat(run("import", arguments, "--dry-run"))
                .isEqualTo(new Ran(0, tour(page, "dry run"), tour(page, "notices")));
        assertThat(run("import", arguments, "--accept", accepted.toString()).out())
                .doesNotContain("proposal");
        Path profile = file("{\"needs\": [\"shelter.night\"], \"facts\": {\"age\": 19}, \"locale\": \"en\"}");
        assertThat(run("match", map, profile.toString()).out()).isEqualTo(tour(page, "match"));
    }

    private static String tour(String page, String name) {
        String start = "<!-- tour: " + name + " -->\n```\n";
        assertThat(page).contains(start);
        String rest = page.substring(page.indexOf(start) + start.length());
        return rest.substring(0, rest.indexOf("```"));
    }

    /** Returns the vocabulary of Utrecht, without its organizations. */
    private Path emptyMap() throws IOException {
        Path words = folder.resolve("words");
        DataSetCopy.into(words);
        for (Path organization : Files.list(words.resolve("organizations")).toList()) {
            Files.delete(organization);
        }
        return words;
    }

    private static Ran run(String command, List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void printsNoticesAndSignalsRecordsSetAside() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("services.ndjson"),
                "{\"id\": \"s1\", \"name\": \"Soep\", \"status\": \"open daily\"}\n{\"id\":\n");
        List<String> intoKept =
                List.of("--data", folder.resolve("kept").toString(), "--dataset", UTRECHT, "--source", "x");
        Ran dry = run("import", intoKept, "--locale", "en", "--dry-run", lines.toString());
        Ran done = run("import", intoKept, "--locale", "en", lines.toString());
        Ran validated = run("validate", lines.toString());

        assertThat(done.code()).isEqualTo(3);
        assertThat(done.err())
                .contains(
                        "services.ndjson:1 status: status-unknown (an unknown status: offered, but marked as uncertain)")
                .contains("services.ndjson:2: malformed (not a record; skipped)");
        assertThat(dry.err()).isEqualTo(done.err());
        assertThat(dry.out()).contains("nothing was changed");
        assertThat(validated.code()).isOne();
        assertThat(validated.out()).contains("services.ndjson:2: malformed");
        assertThat(run("import", intoKept, folder.resolve("missing").toString()).code())
                .isOne();
        assertThat(run("import", lines.toString()).code())
                .as("a source needs a name")
                .isEqualTo(2);
        Path mapping = Files.writeString(folder.resolve("mapping.json"), "{\"files\": 1}");
        assertThat(run("import", intoKept, "--mapping", mapping.toString(), lines.toString())
                        .code())
                .isOne();
    }

    @Test
    void issuesListsAndRevokesKeys() throws IOException {
        String kept = folder.resolve("kept").toString();
        Ran issued = run(
                "keys",
                "--data",
                kept,
                "--dataset",
                UTRECHT,
                "issue",
                "--role",
                "provider",
                "--organization",
                "86ecf819-5de7-5e79-bb45-8249e4bbdd8a",
                "--label",
                "the desk");
        String id = issued.out().split(" ")[0];
        String key = issued.out().split(" ")[1].strip();

        assertThat(issued.code()).isZero();
        Ran listed = run("keys", "--data", kept, "--dataset", UTRECHT, "list");
        assertThat(listed.out()).contains(id, "provider", "valid", "the desk").doesNotContain(key);
        assertThat(run("keys", "--data", kept, "--dataset", UTRECHT, "revoke", id)
                        .code())
                .isZero();
        Ran json = run("keys", "--data", kept, "--dataset", UTRECHT, "list", "--json");
        assertThat(new ObjectMapper().readTree(json.out()).at("/keys/0/revoked").booleanValue())
                .isTrue();
        assertThat(run("keys", "--data", kept, "--dataset", UTRECHT, "issue", "--role", "king", "--label", "x")
                        .code())
                .isOne();
        assertThat(run("keys", "--data", kept).code()).isEqualTo(2);
    }

    @Test
    void binaryFormatsRequireAFile() throws IOException {
        assertThat(run("export", "--dataset", UTRECHT, "--format", "tabular").code())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "ndjson, {",
        "json, {",
        "fhir, {\"resourceType\":\"Bundle\"",
        "geojson, {\"type\":\"FeatureCollection\"",
        "icalendar, BEGIN:VCALENDAR"
    })
    void exportsToAFileOrTheTerminal(String format, String start) throws IOException {
        Path file = folder.resolve("export");
        Ran printed = run("export", "--dataset", UTRECHT, "--format", format, "--locale", "en");
        Ran written =
                run("export", "--dataset", UTRECHT, "--format", format, "--locale", "en", "--output", file.toString());

        assertThat(printed.code()).isZero();
        assertThat(printed.out()).startsWith(start);
        assertThat(written).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(file).lines().count())
                .isEqualTo(printed.out().lines().count());
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void exitsWithOneOnFailureAndTwoOnInvalidArguments() {
        assertThat(run("match", "--dataset", UTRECHT, folder.resolve("missing").toString())
                        .code())
                .isOne();
        assertThat(run("match", "--dataset", folder.resolve("missing").toString())
                        .code())
                .isOne();
        assertThat(run("export", "--dataset", UTRECHT, "--format", "xml").code())
                .isOne();
        assertThat(run("validate").code()).isEqualTo(2);
        assertThat(run("mach").code()).isEqualTo(2);
    }

    /** Everybody on the machine could see a profile in an argument. */
    @Test
    void noArgumentTakesAProfile() {
        assertThat(run("match", "--dataset", UTRECHT, "{\"text\": \"debts\"}").code())
                .isOne();
        assertThat(Main.commandLine()
                        .getSubcommands()
                        .get("match")
                        .getCommandSpec()
                        .optionsMap()
                        .keySet())
                .doesNotContain("--text", "--needs", "--facts");
    }

    @Test
    void everyCommandAndOptionHasHelpInEveryLanguage() {
        CommandLine root = Main.commandLine();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("nl"), Locale.of("es"))) {
            ResourceBundle words = ResourceBundle.getBundle("org.socialmap.http.cli.usage", locale);
            assertThat(words.getString("socialmap.usage.description")).isNotBlank();
            root.getSubcommands().forEach((name, command) -> {
                assertThat(words.getString("socialmap." + name + ".usage.description"))
                        .isNotBlank();
                command.getCommandSpec()
                        .options()
                        .forEach(option -> assertThat(
                                        words.getString(option.longestName().replaceFirst("^--", "")))
                                .isNotBlank());
            });
        }
    }

    private Path file(String profile) throws IOException {
        return Files.writeString(folder.resolve("profile.json"), profile);
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
