package org.socialmap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The tower: which package may use which, of the library and of the server. The rules read class files and, for
 * Javadoc, sources; they stand here because only this module sees both.
 */
class ArchitectureTest {
    private static final String BASE = "org.socialmap";
    private static final int MOST_LINES = 400;
    private static final int MOST_FILES = 30;

    private static final Path CORE = Path.of("..", "socialmap-core");
    private static final Path HTTP = Path.of("");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TEST_SOURCES = Path.of("src", "test", "java");

    private static final Code CODE = ClassFiles.read(CORE.resolve(CLASSES), BASE)
            .and(ClassFiles.read(HTTP.resolve(CLASSES), BASE))
            .and(SourceFiles.read(CORE.resolve(SOURCES), BASE))
            .and(SourceFiles.read(HTTP.resolve(SOURCES), BASE));

    /**
     * Who may use whom, from the bottom of the tower to its top, by class files and by Javadoc. The table is exact: an
     * arrow that it lacks fails the test, and so does one that no class needs.
     */
    private static final Table ROOMS = Table.of("""
            place             ->
            language          ->
            access            ->
            files             ->
            need              -> place language
            eligibility       -> place language need
            catalog           -> place language access need eligibility
            capacity          -> language access catalog
            notation          -> place language access need eligibility catalog capacity
            handover          -> need catalog
            understanding     -> language need catalog
            search            -> place language files need eligibility catalog understanding
            match             -> place language need eligibility catalog capacity understanding search
            store             -> language access files catalog capacity notation
            exchange          -> place language need eligibility catalog capacity notation
            exchange.hsds     -> place language access need eligibility catalog capacity notation
            exchange.tabular  -> language notation exchange.hsds
            exchange.fhir     -> place language need eligibility catalog notation handover
            exchange.geo      -> place language need catalog notation
            exchange.calendar -> language catalog
            exchange.quality  -> language need eligibility catalog
            exchange.intake   -> place language access need eligibility catalog notation exchange.hsds
                                 exchange.tabular
            root              -> place language access need eligibility catalog capacity understanding search match
                                 store exchange.hsds exchange.tabular exchange.fhir exchange.geo exchange.calendar
                                 exchange.quality exchange.intake
            http.origin       -> language
            http.wire         -> place language access need eligibility catalog capacity notation handover
                                 understanding search match store exchange.quality exchange.intake root
            http.throttle     -> http.wire
            http.bearer       -> access capacity root http.origin http.wire http.throttle
            http.api          -> language access need catalog capacity notation handover search match store exchange
                                 exchange.hsds exchange.tabular exchange.fhir exchange.intake root http.origin
                                 http.wire http.throttle http.bearer
            http.pages        -> place language access need eligibility catalog capacity notation handover
                                 understanding match store exchange.fhir exchange.quality root http.origin http.wire
                                 http.throttle http.bearer
            http              -> language access need eligibility catalog capacity notation handover understanding
                                 match store exchange exchange.intake root http.origin http.wire http.throttle
                                 http.bearer http.api http.pages
            """);

    /**
     * Which libraries each room may use, and which parts of the JDK that reach out of the process. A name stands for
     * its sub-packages too. The row {@code anywhere} is for all rooms. The table is exact.
     */
    private static final Table LIBRARIES = Table.of("""
            catalog           -> org.dmfs.rfc5545 org.pcollections
            notation          -> com.fasterxml.jackson
            understanding     -> org.apache.lucene org.tartarus.snowball
            search            -> org.apache.lucene
            store             -> java.sql org.flywaydb com.zaxxer.hikari org.postgresql com.fasterxml.jackson
            exchange          -> com.fasterxml.jackson
            exchange.hsds     -> com.fasterxml.jackson
            exchange.tabular  -> com.fasterxml.jackson de.siegmar.fastcsv
            exchange.fhir     -> com.fasterxml.jackson
            exchange.geo      -> com.fasterxml.jackson
            exchange.intake   -> com.fasterxml.jackson de.siegmar.fastcsv com.google.re2j java.sql
            root              -> org.pcollections com.fasterxml.jackson
            http.origin       -> jakarta.servlet org.eclipse.jetty
            http.wire         -> com.fasterxml.jackson
            http.throttle     -> jakarta.servlet
            http.bearer       -> io.javalin jakarta.servlet
            http.api          -> io.javalin jakarta.servlet com.fasterxml.jackson io.prometheus org.slf4j
            http.pages        -> io.javalin jakarta.servlet org.eclipse.jetty com.fasterxml.jackson gg.jte
                                 io.nayuki.qrcodegen
            http              -> io.javalin jakarta.servlet org.eclipse.jetty com.fasterxml.jackson io.prometheus
                                 picocli org.slf4j java.util.logging
            """);

    /** The circles between classes of the root that are still there. The list is exact, so that it can only shrink. */
    private static final Set<Set<String>> CIRCLES_OF_THE_ROOT = Set.of(Set.of(
            "CapacityDesk",
            "ClosedTarget",
            "Directory",
            "ImportDesk",
            "KeyDesk",
            "LiveTarget",
            "RecordDesk",
            "SocialMap"));

    /** The packages that are still too large. The list is exact, so that it can only shrink. */
    private static final Set<String> LARGE_PACKAGES = Set.of(
            "org.socialmap.catalog",
            "org.socialmap.exchange.intake",
            "org.socialmap.match",
            "org.socialmap.search",
            "org.socialmap.store",
            "org.socialmap.http.api",
            "org.socialmap.http.pages",
            "org.socialmap.http.wire");

    @Test
    void everyArrowBetweenPackagesIsInTheTable() {
        assertThat(RoomRule.breaches(BASE, CODE, ROOMS)).isEmpty();
    }

    @Test
    void packagesUseEachOtherInNoCircle() {
        assertThat(CircleRule.betweenPackages(CODE, Set.of())).isEmpty();
    }

    @Test
    void classesOfTheRootUseEachOtherInNoCircle() {
        assertThat(CircleRule.betweenClasses(CODE, BASE, CIRCLES_OF_THE_ROOT)).isEmpty();
    }

    @Test
    void librariesStayInTheirRooms() {
        assertThat(LibraryRule.breaches(BASE, CODE, LIBRARIES)).isEmpty();
    }

    @Test
    void noFileIsLong() {
        for (Path module : Set.of(CORE, HTTP)) {
            for (Path sources : Set.of(SOURCES, TEST_SOURCES)) {
                Map<String, Integer> lines = SourceFiles.lines(module.resolve(sources));
                assertThat(SizeRule.breaches(lines, MOST_LINES, "lines", Set.of()))
                        .isEmpty();
            }
        }
    }

    @Test
    void noPackageIsLarge() {
        Map<String, Integer> files = new TreeMap<>(SourceFiles.filesByPackage(CORE.resolve(SOURCES)));
        files.putAll(SourceFiles.filesByPackage(HTTP.resolve(SOURCES)));
        assertThat(SizeRule.breaches(files, MOST_FILES, "source files", LARGE_PACKAGES))
                .isEmpty();
    }
}
