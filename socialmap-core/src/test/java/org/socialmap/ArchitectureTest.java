package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The dependencies between packages. A new dependency is a deliberate change of one line here. Reads the source text,
 * so that a mention in Javadoc counts like one in code.
 */
class ArchitectureTest {
    private static final Path CORE = Path.of("src", "main", "java", "org", "socialmap");
    private static final Path HTTP = Path.of("..", "socialmap-http", "src", "main", "java", "org", "socialmap", "http");
    private static final int MAX_LINES = 400;

    private static final Set<String> NEED = with(Set.of("place", "language", "files"));
    private static final Set<String> ELIGIBILITY = with(NEED, "need");
    private static final Set<String> CATALOG = with(ELIGIBILITY, "eligibility", "access");
    private static final Set<String> CAPACITY = with(CATALOG, "catalog");
    private static final Set<String> NOTATION = with(CAPACITY, "capacity");
    private static final Set<String> ABOVE_NOTATION = with(NOTATION, "notation");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("place", Set.of()),
            Map.entry("language", Set.of()),
            Map.entry("files", Set.of()),
            Map.entry("access", Set.of()),
            Map.entry("need", NEED),
            Map.entry("eligibility", ELIGIBILITY),
            Map.entry("catalog", CATALOG),
            Map.entry("capacity", CAPACITY),
            Map.entry("notation", NOTATION),
            Map.entry("handover", with(CATALOG, "catalog")),
            Map.entry("store", ABOVE_NOTATION),
            Map.entry("understanding", with(CATALOG, "catalog")),
            Map.entry("search", with(ABOVE_NOTATION, "understanding")),
            Map.entry("exchange", with(ABOVE_NOTATION, "handover")),
            Map.entry("match", with(CAPACITY, "capacity", "search", "understanding")),
            Map.entry("", with(ABOVE_NOTATION, "understanding", "search", "store", "exchange", "match")));

    private static final Map<String, Set<String>> ALLOWED_IN_HTTP = Map.of(
            "wire",
            Set.of(),
            "origin",
            Set.of(),
            "throttle",
            Set.of("wire"),
            "bearer",
            Set.of("wire", "origin", "throttle"),
            "api",
            Set.of("wire", "bearer", "origin", "throttle"),
            "pages",
            Set.of("wire", "origin", "bearer", "throttle"),
            "",
            Set.of("api", "bearer", "wire", "pages", "origin", "throttle"));

    /** The external packages that each package may use; all others may use none. */
    private static final Map<String, List<String>> THIRD_PARTY = Map.of(
            "catalog",
            List.of("org.dmfs.rfc5545", "org.pcollections"),
            "",
            List.of("org.pcollections"),
            "notation",
            List.of("com.fasterxml.jackson"),
            "store",
            List.of("com.fasterxml.jackson", "org.flywaydb", "com.zaxxer.hikari", "org.postgresql"),
            "exchange",
            List.of("com.fasterxml.jackson", "com.google.re2j", "de.siegmar.fastcsv"),
            "search",
            List.of("org.apache.lucene"),
            "understanding",
            List.of("org.apache.lucene", "org.tartarus.snowball"));

    @Test
    void dependenciesPointDownOnly() throws IOException {
        assertThat(arrowsUp(arrows(CORE, "org.socialmap."), ALLOWED)).isEmpty();
        assertThat(arrowsUp(arrows(HTTP, "org.socialmap.http."), ALLOWED_IN_HTTP))
                .isEmpty();
    }

    @Test
    void aDependencyUpwardsIsCaught() {
        assertThat(arrowsUp(Map.of("place", Set.of("need")), ALLOWED)).containsExactly("place -> need");
    }

    @Test
    void packagesDoNotDependOnEachOtherInACircle() {
        for (String room : ALLOWED.keySet()) {
            Set<String> below = new HashSet<>();
            collect(room, below);
            assertThat(below).as(room).doesNotContain(room);
        }
    }

    @Test
    void externalLibrariesStayInTheirPackages() throws IOException {
        Pattern foreign =
                Pattern.compile("^import (?:static )?((?!java\\.|org\\.socialmap\\.)[\\w.]+);", Pattern.MULTILINE);
        for (Path file : sources(CORE)) {
            Matcher found = foreign.matcher(Files.readString(file));
            List<String> allowed = THIRD_PARTY.getOrDefault(room(CORE, file), List.of());
            while (found.find()) {
                String used = found.group(1);
                assertThat(allowed).as(file + " uses " + used).anyMatch(used::startsWith);
            }
        }
    }

    @Test
    void theWirePackageDoesNotUseTheWebServer() throws IOException {
        for (Path file : sources(HTTP.resolve("wire"))) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("io.javalin");
        }
    }

    @Test
    void noFileExceedsTheMaximumLength() throws IOException {
        for (Path root : List.of(Path.of("src"), Path.of("..", "socialmap-http", "src"))) {
            for (Path file : sources(root)) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MAX_LINES);
            }
        }
    }

    private static Map<String, Set<String>> arrows(Path root, String prefix) throws IOException {
        Pattern mention = Pattern.compile("\\b" + Pattern.quote(prefix) + "(?:([a-z]+)\\.)?[A-Z*]");
        Map<String, Set<String>> arrows = new HashMap<>();
        for (Path file : sources(root)) {
            String room = room(root, file);
            Matcher found = mention.matcher(Files.readString(file));
            while (found.find()) {
                String other = found.group(1) == null ? "" : found.group(1);
                if (!other.equals(room)) {
                    arrows.computeIfAbsent(room, key -> new TreeSet<>()).add(other);
                }
            }
        }
        assertThat(arrows).as("arrows were found").isNotEmpty();
        return arrows;
    }

    private static List<String> arrowsUp(Map<String, Set<String>> arrows, Map<String, Set<String>> allowed) {
        List<String> up = new ArrayList<>();
        arrows.forEach((room, others) -> others.stream()
                .filter(other -> !allowed.getOrDefault(room, Set.of()).contains(other))
                .forEach(other -> up.add(room + " -> " + other)));
        return up;
    }

    private static void collect(String room, Set<String> below) {
        for (String other : ALLOWED.getOrDefault(room, Set.of())) {
            if (below.add(other)) {
                collect(other, below);
            }
        }
    }

    private static String room(Path root, Path file) {
        Path inside = root.relativize(file);
        return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
