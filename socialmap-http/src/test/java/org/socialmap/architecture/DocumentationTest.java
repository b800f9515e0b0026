package org.socialmap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation links to and names is there, so that a class that is renamed is renamed there too. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("socialmap-core/docs");
    private static final Path SOURCES = Path.of("src/main/java/org/socialmap");
    private static final List<String> MODULES = List.of("socialmap-core", "socialmap-http");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("([A-Z][a-z]+[A-Za-z]*)(?:\\.\\w+)?(?:\\(\\))?");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)*");
    private static final Pattern SOURCE_PATH = Pattern.compile("(?<![\\w*])[a-z/]*[A-Z]\\w*\\.java");

    /** Packages whose classes need no explanation. */
    private static final List<String> OF_JAVA =
            List.of("java.io.", "java.lang.", "java.nio.file.", "java.sql.", "java.time.", "java.util.");

    /** Code spans that look like a class of ours and are none. */
    private static final Set<String> OTHERS = Set.of(
            "Explanation",
            "Monitor",
            "TermInSetQuery",
            "PhoneIsPrivate",
            "OperatorPrecedence",
            "BadImport",
            "EnumOrdinal",
            "UnnecessaryLambda",
            "StatementSwitchToExpressionSwitch",
            "AlreadyChecked",
            "InvalidParam");

    @Test
    void everyLinkHasATarget() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(text(page)).results().toList()) {
                Path target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target)) {
                    broken.add(page + " links to " + link.group(1) + ", which is not there");
                } else if (link.group(2) != null && !anchors(target).contains(link.group(2))) {
                    broken.add(page + " links to the heading " + link.group(2) + " of " + target
                            + ", which has none such");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyNamedClassExists() throws IOException {
        Set<String> sources = javaFiles().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Path page : docs()) {
            for (MatchResult code : CODE.matcher(text(page)).results().toList()) {
                CLASS_NAME
                        .matcher(code.group(1))
                        .results()
                        .filter(name -> name.group().equals(code.group(1)))
                        .map(name -> name.group(1))
                        .filter(name -> !sources.contains(name) && !OTHERS.contains(name) && !isOfJava(name))
                        .forEach(name ->
                                unknown.add(page.getFileName() + " names " + name + ", and no class is called so"));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyNamedSourceFileExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : docs()) {
            SOURCE_PATH
                    .matcher(text(page))
                    .results()
                    .map(MatchResult::group)
                    .filter(path -> MODULES.stream()
                            .noneMatch(module -> Files.exists(
                                    ROOT.resolve(module).resolve(SOURCES).resolve(path))))
                    .forEach(path -> missing.add(page.getFileName() + " names " + path + ", which is not there"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyNamedPackageExists() {
        List<String> missing = new ArrayList<>();
        for (Path page : List.of(DOCS.resolve("architecture.md"), DOCS.resolve("importing.md"))) {
            text(page)
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|", -1)[1])
                    .flatMap(cell -> CODE.matcher(cell).results().map(name -> name.group(1)))
                    .filter(name -> PACKAGE.matcher(name).matches() && !name.startsWith("org."))
                    .filter(name -> !Files.isDirectory(
                            ROOT.resolve("socialmap-core").resolve(SOURCES).resolve(name.replace('.', '/'))))
                    .forEach(name ->
                            missing.add(page.getFileName() + " names the package " + name + ", which is not there"));
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isOfJava(String name) {
        return OF_JAVA.stream().anyMatch(inPackage -> {
            try {
                Class.forName(inPackage + name);
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        });
    }

    private static List<Path> pages() {
        return Stream.concat(
                        Stream.of(
                                        "README.md",
                                        "socialmap-core/README.md",
                                        "socialmap-http/API.md",
                                        "socialmap-http/PAGES.md",
                                        "socialmap-http/OPERATIONS.md")
                                .map(ROOT::resolve),
                        docs().stream())
                .toList();
    }

    private static List<Path> docs() {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }

    /** The headings of a page, as a reader of Markdown makes anchors of them. */
    private static Set<String> anchors(Path page) {
        return text(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
