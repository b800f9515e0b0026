package org.socialmap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule detects a violation in a package below {@code seeded}, and passes once the violation is allowed. */
class SeededBreachTest {
    private static final String SEEDED = "org.socialmap.architecture.seeded.";
    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final Path SOURCES = Path.of("src", "test", "java");

    @Test
    void aDependencyOnASubPackageIsCaught() {
        Code code = compiled("subpackage");
        assertThat(dependencies("subpackage", code, "lower ->\nupper.format ->"))
                .containsExactly(
                        "The table of packages has no dependency lower -> upper.format. Add it deliberately, or invert"
                                + " the dependency: " + SEEDED + "subpackage.lower.Entry uses " + SEEDED
                                + "subpackage.upper.format.EntryWriter",
                        "The row that the code requires: lower -> upper.format");
        assertThat(dependencies("subpackage", code, "lower -> upper.format\nupper.format ->"))
                .isEmpty();
    }

    @Test
    void aClassUsedOnlyInAPatternIsCaught() {
        assertThat(dependencies("cast", compiled("cast"), "lower ->\nupper ->"))
                .anyMatch(breach -> breach.contains("cast.lower.Holder uses " + SEEDED + "cast.upper.Box"));
    }

    @Test
    void aPackageMissingFromTheTableIsCaught() {
        assertThat(dependencies("subpackage", compiled("subpackage"), "lower -> upper.format"))
                .containsExactly("The package " + SEEDED
                        + "subpackage.upper.format has no row in the table of packages. Add one for upper.format.");
    }

    @Test
    void anUnusedEntryIsCaught() {
        assertThat(dependencies(
                        "subpackage", compiled("subpackage"), "lower -> upper.format\nupper.format -> lower\nattic ->"))
                .contains(
                        "The table of packages has a row for attic, which has no classes. Delete the row.",
                        "No class needs the dependency upper.format -> lower. Delete it from the table of packages.");
    }

    @Test
    void aCycleBetweenPackagesIsCaught() {
        Code code = compiled("circle");
        Set<String> circle = Set.of(SEEDED + "circle.egg", SEEDED + "circle.hen");
        assertThat(CycleRule.betweenPackages(code, Set.of()))
                .singleElement()
                .asString()
                .contains("circle.egg.Egg uses " + SEEDED + "circle.hen.Hen")
                .contains("circle.hen.Hen uses " + SEEDED + "circle.egg.Egg");
        assertThat(CycleRule.betweenPackages(code, Set.of(circle))).isEmpty();
        assertThat(CycleRule.betweenPackages(compiled("subpackage"), Set.of(circle)))
                .singleElement()
                .asString()
                .contains("There is no cycle of exactly");
    }

    @Test
    void aCycleBetweenClassesOfOnePackageIsCaught() {
        Code code = compiled("root");
        assertThat(CycleRule.betweenClasses(code, SEEDED + "root", Set.of()))
                .singleElement()
                .asString()
                .startsWith("The classes Library, Loans of ")
                .contains("root.Library uses " + SEEDED + "root.Loans");
        assertThat(CycleRule.betweenClasses(code, SEEDED + "root", Set.of(Set.of("Library", "Loans"))))
                .isEmpty();
    }

    @Test
    void jdbcInTheWrongPackageIsCaught() {
        assertThat(libraries("jdbc", "store -> java.sql javax.sql"))
                .hasSize(2)
                .allMatch(breach -> breach.contains("jdbc.search.QueryRunner uses java.sql."));
        assertThat(libraries("jdbc", "store -> java.sql javax.sql\nsearch -> java.sql"))
                .isEmpty();
    }

    @Test
    void anUpwardLinkInJavadocIsCaught() {
        Code code = compiled("javadoc").and(SourceFiles.read(SOURCES, SEEDED + "javadoc"));
        assertThat(dependencies("javadoc", compiled("javadoc"), "lower ->\nupper ->"))
                .isEmpty();
        assertThat(dependencies("javadoc", code, "lower ->\nupper ->"))
                .anyMatch(breach ->
                        breach.contains("javadoc.lower.Part names in its source " + SEEDED + "javadoc.upper.Whole"));
    }

    @Test
    void aLibraryInTheWrongPackageIsCaught() {
        assertThat(libraries("thirdparty", "notation -> com.fasterxml.jackson"))
                .singleElement()
                .asString()
                .contains("thirdparty.place.Point uses com.fasterxml.jackson.databind.JsonNode");
        assertThat(libraries("thirdparty", "anywhere -> com.fasterxml.jackson")).isEmpty();
        assertThat(libraries("thirdparty", "anywhere -> com.fasterxml.jackson\nplace -> org.postgresql"))
                .containsExactly(
                        "No class of the package place uses org.postgresql. Delete it from the table of libraries.");
    }

    @Test
    void aLongFileIsCaught() {
        Map<String, Integer> lines = SourceFiles.lines(SOURCES);
        String self = SeededBreachTest.class.getName();
        assertThat(SizeRule.breaches(Map.of(self, lines.get(self)), 10, "lines", Set.of()))
                .singleElement()
                .asString()
                .contains("and 10 are allowed");
    }

    @Test
    void aLargePackageIsCaught() {
        Map<String, Integer> files = SourceFiles.filesByPackage(SOURCES.resolve("org/socialmap/architecture/seeded"));
        assertThat(files).containsEntry("root", 2);
        assertThat(SizeRule.breaches(Map.of("root", 2), 1, "source files", Set.of()))
                .containsExactly("root has 2 source files, and 1 are allowed. Split it.");
        assertThat(SizeRule.breaches(Map.of("root", 2), 1, "source files", Set.of("root")))
                .isEmpty();
        assertThat(SizeRule.breaches(Map.of("root", 2), 2, "source files", Set.of("root")))
                .hasSize(1);
    }

    private static Code compiled(String seed) {
        return ClassFiles.read(CLASSES, SEEDED + seed);
    }

    private static List<String> dependencies(String seed, Code code, String table) {
        return DependencyRule.breaches(SEEDED + seed, code, Table.of(table));
    }

    private static List<String> libraries(String seed, String table) {
        return LibraryRule.breaches(SEEDED + seed, compiled(seed), Table.of(table));
    }
}
