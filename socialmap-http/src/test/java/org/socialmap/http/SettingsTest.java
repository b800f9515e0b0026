package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.http.origin.PublicUrl;
import org.socialmap.http.origin.TrustedProxies;
import org.socialmap.http.settings.Setting;
import org.socialmap.http.settings.Settings;
import picocli.CommandLine.Model.OptionSpec;

/** Settings from arguments, the environment and a file, and the table that lists them. */
class SettingsTest {
    private static final String SECRET = "smk_kanarie0815_kanarie0815";

    @TempDir
    private Path folder;

    @Test
    void argumentsPrecedeTheEnvironmentWhichPrecedesTheFile() throws IOException {
        String file = file("""
                # the port of the test
                port = 1
                host: 0.0.0.0
                admin-port=3
                data = \\
                    kept here
                admin-key = %s
                session-idle = 30m
                """.formatted(SECRET)).toString();
        Map<String, String> environment = Map.of(
                "SOCIALMAP_SETTINGS", file, "SOCIALMAP_PORT", "2", "SOCIALMAP_HOST", " ", "SOCIALMAP_TEXTS", "t");
        Settings settings = Settings.of(Map.of("port", "3"), environment);

        assertThat(settings.port()).isEqualTo(3);
        assertThat(Settings.of(Map.of(), environment).port()).isEqualTo(2);
        assertThat(Settings.of(Map.of("settings", file), Map.of()).port()).isEqualTo(1);
        assertThat(settings.host()).as("blank values count as absent").isEqualTo("0.0.0.0");
        assertThat(settings.adminPort()).hasValue(3);
        assertThat(settings.data()).isEqualTo(Path.of("kept here"));
        assertThat(settings.adminKey()).contains(SECRET);
        assertThat(settings.sessionLimits().idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.sessionLimits().whole()).isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port = 1\\nprot = 2 | line 2: unknown setting: prot",
                "port = 1\\n\\nport = 2 | line 3: duplicate setting: port",
                "data = a\\\\\\n b\\nsettings = x | line 3: unknown setting: settings",
                "SOCIALMAP_PORT = 1 | line 1: unknown setting",
                "smk_kanarie0815_kanarie0815 | line 1: unknown setting",
                "port = \\\\u12 | line 1: malformed escape sequence"
            })
    void reportsAnInvalidLineWithoutRepeatingIt(String text, String expected) throws IOException {
        Path file = file(text.replace("\\n", "\n").replace("\\\\", "\\"));
        assertThatThrownBy(() -> Settings.of(Map.of("settings", file.toString()), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the settings file, " + expected);
    }

    @Test
    void rejectsASecretInAWorldReadableFile() throws IOException {
        for (String secret : List.of("admin-key", "db")) {
            Path file = file(secret + " = " + SECRET);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            assertThatThrownBy(() -> Settings.of(Map.of("settings", file.toString()), Map.of()))
                    .hasMessageContaining("every user")
                    .hasMessageNotContaining(SECRET);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            assertThat(Settings.of(Map.of("settings", file.toString()), Map.of()))
                    .isNotNull();
        }
        assertThatThrownBy(() -> Settings.of(Map.of("settings", "no/such/file"), Map.of()))
                .hasMessage("the settings file cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "port, kanarie0815",
        "admin-port, kanarie0815",
        "public-url, kanarie0815",
        "trusted-proxy, kanarie0815",
        "trusted-proxy, 10.0.0.0/33",
        "trusted-proxy, 10.0.0.1-kanarie0815",
        "session-idle, kanarie0815",
        "session-limit, 0h",
        "session-limit, 745h"
    })
    void reportsAnInvalidValueWithoutRepeatingIt(String setting, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(setting, value), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value);
    }

    @Test
    void reportsVariablesThatOnlyLookLikeSettings() {
        assertThat(Settings.unknown(
                        Map.of("SOCIALMAP_PROT", "8081", "SOCIALMAP_PORT", "8081", "PATH", "/bin", "SOCIALMAP_", "")))
                .containsExactly("SOCIALMAP_", "SOCIALMAP_PROT");
    }

    @Test
    void publicUrlDeterminesTheBasePath() {
        Map<String, String> given = new HashMap<>(Map.of("public-url", "https://Help.Example.org:443/map/"));
        assertThat(Settings.of(given, Map.of()).basePath()).isEqualTo("/map");
        assertThat(Settings.of(given, Map.of()).publicUrl())
                .contains(new PublicUrl("https://help.example.org", "/map"));
        given.put("base-path", "/other");
        assertThatThrownBy(() -> Settings.of(given, Map.of())).hasMessageContaining("public-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.0/8, 192.168.1.1", "fd00::/8 ::1"})
    void acceptsOnlyAddressesAndRangesAsProxies(String text) {
        assertThat(TrustedProxies.parse(text).isEmpty()).isFalse();
    }

    @Test
    void operationsPageListsExactlyTheExistingSettings() throws IOException {
        String page = Files.readString(Path.of("OPERATIONS.md"));
        Set<String> rows = Pattern.compile(
                        "^\\|[^|]*\\| (?:`(--[\\w-]+)`)? ?\\| (?:`(\\w+)`)? ?\\| (?:`([\\w-]+)`)? ?\\|",
                        Pattern.MULTILINE)
                .matcher(page)
                .results()
                .filter(row -> row.group(2) != null)
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> settings = Stream.of(Setting.values())
                .map(setting -> (setting.isArgument() ? "--" + setting.key() : null) + " " + setting.variable() + " "
                        + (setting.isInFile() ? setting.key() : null))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(settings);
        Set<String> options = Main.commandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !Set.of("--help", "--version").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(options)
                .isEqualTo(Stream.of(Setting.values())
                        .filter(Setting::isArgument)
                        .map(setting -> "--" + setting.key())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The systemd unit starts a server: every option and variable in it exists. */
    @Test
    void systemdUnitUsesExistingSettings() throws IOException {
        String unit = Files.readString(Path.of("src", "dist", "socialmap.service"));
        Set<String> variables =
                Stream.of(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        assertThat(Pattern.compile("SOCIALMAP_\\w+").matcher(unit).results().map(found -> found.group()))
                .isNotEmpty()
                .isSubsetOf(variables);
        String[] arguments = unit.replaceFirst("(?s).*ExecStart=[^\n]* -jar \\S+ ([^\n]*)\n.*", "$1")
                .split(" ");
        assertThat(arguments).contains("serve", "--data");
        assertThat(Main.commandLine().parseArgs(arguments).errors()).isEmpty();
        String page = Files.readString(Path.of("OPERATIONS.md"));
        for (String command : List.of("backup", "restore")) {
            assertThat(page).contains("socialmap " + command + " --data ");
            assertThat(Main.commandLine().getSubcommands()).containsKey(command);
        }
    }

    private Path file(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.properties"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
