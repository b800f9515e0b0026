package org.socialmap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The dependencies that the packages of the library and of the server may have. The rules read class files and, for
 * Javadoc, sources; they are in this module because only it sees both.
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
     * The allowed dependencies, from the lowest layer to the highest, in class files and in Javadoc. The table is exact:
     * a missing dependency fails the test, and so does one that no class needs.
     */
    private static final Table PACKAGES = Table.of("""
            error                  ->
            place                  ->
            language               ->
            access                 -> error
            files                  ->
            need                   -> place language
            eligibility            -> place language need
            schedule               -> language
            record                 -> place language access need eligibility schedule
            catalog                -> error language access need schedule record
            dataset                -> place language need eligibility record catalog
            capacity               -> error language access record dataset
            feedback               -> access need
            handover               -> language need record catalog capacity
            notation               -> error place language access need eligibility schedule record catalog dataset
                                      capacity feedback handover
            health                 -> access
            understanding          -> error need
            exchange               -> error place language need eligibility record catalog dataset capacity notation
            exchange.calendar      -> language record catalog dataset
            exchange.fhir          -> place language need eligibility schedule record catalog dataset notation
                                      handover
            exchange.geo           -> place language need record catalog dataset notation
            exchange.hsds          -> place language access need eligibility schedule record catalog dataset capacity
                                      notation
            exchange.tabular       -> language notation exchange.hsds
            importing.value        -> language exchange.hsds
            importing              -> error language access eligibility record catalog dataset notation exchange.hsds
                                      importing.value
            importing.notice       -> importing.value importing
            importing.privacy      -> language exchange.hsds importing.value importing importing.notice
            importing.read         -> language exchange.hsds exchange.tabular importing.value importing
                                      importing.notice importing.privacy
            importing.normalize    -> place language exchange.hsds importing.value importing importing.notice
                                      importing.privacy importing.read
            importing.staging      -> notation exchange.hsds importing.value importing importing.notice
                                      importing.privacy
            importing.apply        -> error place language access need eligibility record catalog dataset
                                      exchange.hsds importing.value importing importing.notice importing.privacy
                                      importing.read importing.normalize importing.staging
            match.request          -> language need eligibility dataset understanding
            quality                -> language need eligibility record catalog dataset
            search                 -> language
            match                  -> error language need eligibility schedule record catalog dataset capacity
                                      understanding search
            event                  -> access match
            json.body              -> place language need eligibility schedule record catalog dataset capacity
                                      notation understanding search match
            json                   -> error need dataset notation match json.body
            store                  -> error access record catalog capacity feedback notation
            store.migrations       ->
            store.sql              -> error language access files record catalog capacity feedback notation store
                                      store.migrations
            understanding.examples -> language dataset
            understanding.analysis -> language need dataset understanding understanding.examples
            search.index           -> place language files need eligibility schedule record catalog dataset
                                      understanding search understanding.analysis
            search.suggest         -> language record catalog dataset understanding search understanding.analysis
                                      search.index
            search.query           -> place need schedule record catalog dataset understanding search
                                      understanding.analysis search.index search.suggest
            match.rank             -> place need eligibility schedule record catalog dataset capacity understanding
                                      match.request search match understanding.analysis search.index search.query
            match.explain          -> language need eligibility schedule record catalog dataset capacity match.request
                                      match match.rank
            match.relax            -> language need record catalog dataset understanding match.request match
                                      understanding.analysis search.query match.rank
            match.engine           -> language need eligibility record catalog dataset capacity understanding
                                      match.request search match understanding.analysis search.query match.rank
                                      match.explain match.relax
            engine                 -> error access need eligibility record catalog dataset capacity feedback health
                                      importing search match event store store.sql understanding.analysis search.index
                                      search.query match.engine
            root                   -> error place language access need eligibility record catalog dataset capacity
                                      feedback health understanding exchange.calendar exchange.fhir exchange.geo exchange.hsds
                                      exchange.tabular importing importing.apply quality search match event store
                                      store.sql understanding.analysis search.suggest search.query engine
            http.origin            -> language
            http.pages.picture     -> place need record catalog dataset match
            http.wire              -> error place language access need eligibility record catalog dataset capacity
                                      feedback notation health importing quality search match json.body
            http.throttle          -> http.wire
            http.authentication    -> access capacity root http.origin http.wire http.throttle
            http.importing         -> access importing root
            http.api               -> error language access need record catalog dataset capacity feedback notation
                                      handover health exchange exchange.fhir exchange.hsds importing match json.body root
                                      http.origin http.importing http.wire http.throttle http.authentication
            http.api.directory     -> error language access record catalog dataset capacity notation exchange.hsds
                                      exchange.tabular json.body search.suggest root http.wire http.authentication
                                      http.api
            http.pages.contact     -> language need record
            http.pages.hold        -> capacity catalog root
            http.pages.form        -> place language need schedule capacity feedback http.wire http.throttle
            http.pages.address     -> language http.pages.form
            http.pages.session     -> language access root http.origin http.wire http.authentication http.pages.form
                                      http.pages.address
            http.pages.editing     -> language access need schedule record catalog quality http.pages.form
            http.pages.handover    -> error handover notation http.pages.form http.pages.editing
            http.pages             -> error place language access need eligibility schedule record catalog dataset
                                      capacity feedback notation handover understanding exchange.fhir quality match json.body
                                      root http.origin http.pages.contact http.pages.picture http.wire
                                      http.authentication http.pages.form http.pages.address http.pages.editing http.pages.hold
                                      http.pages.handover http.pages.session
            http.pages.administration -> language access need eligibility record catalog dataset health importing root
                                      http.importing http.wire http.pages.form http.pages.address http.pages.editing
                                      http.pages.session http.pages
            http.server            -> error access catalog dataset capacity handover health understanding importing
                                      match json.body root http.origin http.importing http.wire http.throttle
                                      http.authentication http.api http.api.directory http.pages.session http.pages
                                      http.pages.administration
            http.settings          -> language http.origin http.pages.session
            http.cli               -> error language access need eligibility record catalog dataset capacity exchange
                                      importing match json.body json store.sql root http.origin http.wire
                                      http.pages.session http.pages http.server http.settings
            http                   -> error exchange importing root http.server http.cli
            """);

    /**
     * The libraries that each package may use, and the parts of the JDK that reach out of the process. A name includes
     * its sub-packages. The row {@code anywhere} is for all packages. The table is exact.
     */
    private static final Table LIBRARIES = Table.of("""
            language            -> com.ibm.icu
            schedule            -> org.dmfs.rfc5545
            catalog             -> org.pcollections
            notation            -> com.fasterxml.jackson
            understanding.analysis -> org.apache.lucene org.tartarus.snowball
            exchange            -> com.fasterxml.jackson de.siegmar.fastcsv
            exchange.fhir       -> com.fasterxml.jackson
            exchange.geo        -> com.fasterxml.jackson
            exchange.hsds       -> com.fasterxml.jackson
            exchange.tabular    -> com.fasterxml.jackson de.siegmar.fastcsv
            importing           -> com.fasterxml.jackson
            importing.value     -> com.fasterxml.jackson com.google.re2j
            importing.privacy   -> com.fasterxml.jackson
            importing.read      -> com.fasterxml.jackson de.siegmar.fastcsv
            importing.normalize -> com.fasterxml.jackson com.google.re2j
            importing.staging   -> com.fasterxml.jackson java.sql
            importing.apply     -> com.fasterxml.jackson
            search.index        -> org.apache.lucene
            search.suggest      -> org.apache.lucene
            search.query        -> org.apache.lucene java.util.logging
            store               -> com.fasterxml.jackson
            store.migrations    -> org.flywaydb org.slf4j
            store.sql           -> com.fasterxml.jackson java.sql org.flywaydb com.zaxxer.hikari org.postgresql
            engine              -> org.pcollections
            json                -> com.fasterxml.jackson
            json.body           -> com.fasterxml.jackson
            root                -> com.fasterxml.jackson
            http.origin         -> jakarta.servlet org.eclipse.jetty
            http.pages.picture  -> io.nayuki.qrcodegen
            http.wire           -> com.fasterxml.jackson
            http.throttle       -> jakarta.servlet
            http.authentication -> jakarta.servlet io.javalin
            http.api            -> com.fasterxml.jackson jakarta.servlet io.javalin io.prometheus org.slf4j
            http.api.directory  -> com.fasterxml.jackson io.javalin
            http.pages.handover -> com.fasterxml.jackson
            http.pages.form     -> jakarta.servlet org.eclipse.jetty io.javalin
            http.pages.address  -> io.javalin javax.crypto
            http.pages.session  -> jakarta.servlet io.javalin
            http.pages          -> com.fasterxml.jackson io.javalin gg.jte jakarta.servlet
            http.pages.administration -> io.javalin gg.jte
            http.server         -> jakarta.servlet org.eclipse.jetty io.javalin io.prometheus org.slf4j
            http.cli            -> org.slf4j picocli
            http                -> io.javalin org.slf4j picocli java.util.logging
            """);

    /** The remaining cycles between classes of the root package. The list is exact, so that it can only shrink. */
    private static final Set<Set<String>> CYCLES_OF_THE_ROOT = Set.of();

    /** The packages that are still too large. The list is exact, so that it can only shrink. */
    private static final Set<String> LARGE_PACKAGES = Set.of();

    @Test
    void everyDependencyBetweenPackagesIsInTheTable() {
        assertThat(DependencyRule.breaches(BASE, CODE, PACKAGES)).isEmpty();
    }

    @Test
    void packagesHaveNoCyclicDependencies() {
        assertThat(CycleRule.betweenPackages(CODE, Set.of())).isEmpty();
    }

    @Test
    void classesOfTheRootPackageHaveNoCyclicDependencies() {
        assertThat(CycleRule.betweenClasses(CODE, BASE, CYCLES_OF_THE_ROOT)).isEmpty();
    }

    @Test
    void librariesAreUsedOnlyByTheirPackages() {
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
