package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.engine.OpenMapTarget;
import org.socialmap.importing.ImportNotice;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.ImportTotals;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.apply.Importer;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/** Rights of an import are checked when a change is made; a failure then ends the import or leaves one record out. */
class ImportDuringChangesTest {
    private static final UUID KITCHEN = UUID.fromString("22222222-2222-4222-8222-222222222221");
    private static final UUID HOUSE = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID SOUP = UUID.fromString("22222222-2222-4222-8222-222222222223");
    private static final UUID BREAD = UUID.fromString("22222222-2222-4222-8222-222222222224");
    private static final DataSet WORDS = ProjectDataSets.read("utrecht").with(Catalog.EMPTY);
    private static final ImportOptions OPTIONS =
            new ImportOptions("kaart", Optional.empty(), false, Optional.of(false), Optional.empty(), Set.of());

    private final SocialMap map = SocialMap.inMemory(WORDS);
    private final Actor provider = Actor.of("a key", Role.PROVIDER, KITCHEN);

    @AfterEach
    void close() {
        map.close();
    }

    @Test
    void aServiceMovedToAnotherOrganizationMeanwhileStaysThere() {
        runImport(new OpenMapTarget(map.engine(), Actor.EMBEDDER), service("Soup", KITCHEN));

        ImportTarget interrupted = before(
                new OpenMapTarget(map.engine(), provider),
                () -> runImport(new OpenMapTarget(map.engine(), Actor.EMBEDDER), service("Bread", HOUSE)));
        ImportReport report = runImport(interrupted, service("Pasta", KITCHEN));

        assertThat(report.notices()).contains(new ImportNotice(NoticeCode.REFUSED, "services.ndjson", 1, ""));
        assertThat(soup().organizationId()).isEqualTo(HOUSE);
        assertThat(soup().name().byLanguage()).containsValue("Bread");
    }

    /** A write on another thread fails like a write of the reader itself, and leaves no thread behind. */
    @Test
    void aFaultOfTheStoreEndsTheImport() throws InterruptedException {
        ImportTarget faulty = before(new OpenMapTarget(map.engine(), Actor.EMBEDDER), () -> {
            throw new IllegalStateException("the disk is full");
        });
        assertThatThrownBy(() -> runImport(faulty, service("Soup", KITCHEN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("socialmap-import")) {
                assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
            }
        }
    }

    /** The second service is imported although the program fails on the first. */
    @Test
    void onlyTheRecordThatMakesTheProgramFailIsLeftOut() {
        String condition = "\", \"eligibility_description\": \"Alleen vanaf 18 jaar\", \"status\"";
        String first = service("Soup", KITCHEN).replace("\", \"status\"", condition);
        String second = first.replace(SOUP.toString(), BREAD.toString());
        OpenMapTarget live = new OpenMapTarget(map.engine(), Actor.EMBEDDER);
        ImportTarget failing = intercepted(live, "find", values -> {
            if (values[0].equals(new Reference(RecordKind.SERVICE, SOUP))) {
                throw new IllegalArgumentException("a value that nobody may see");
            }
        });

        ImportReport report = runImport(failing, first + "\n" + second);

        assertThat(report.notices())
                .contains(new ImportNotice(
                        NoticeCode.FAULT, "services.ndjson", 1, IllegalArgumentException.class.getSimpleName()));
        assertThat(map.dataSet().catalog().findService(SOUP)).isEmpty();
        assertThat(map.dataSet().catalog().findService(BREAD)).isPresent();
        assertThat(report.totals().get("service")).isEqualTo(new ImportTotals(2, 1, 0, 1));
    }

    private static ImportReport runImport(ImportTarget target, String lines) {
        ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        try {
            return Importer.run(
                    ImportSource.of("services.ndjson", in, lines.length()),
                    target,
                    OPTIONS,
                    notice -> {},
                    progress -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A target that runs an action before the first change is made. */
    private static ImportTarget before(ImportTarget target, Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return intercepted(target, "apply", values -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        });
    }

    private static ImportTarget intercepted(ImportTarget target, String name, Consumer<Object[]> before) {
        return (ImportTarget) Proxy.newProxyInstance(
                ImportTarget.class.getClassLoader(), new Class<?>[] {ImportTarget.class}, (proxy, method, values) -> {
                    if (method.getName().equals(name)) {
                        before.accept(values);
                    }
                    try {
                        return method.invoke(target, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static String service(String name, UUID organization) {
        return "{\"id\": \"" + SOUP + "\", \"name\": \"" + name + "\", \"status\": \"active\", \"organization\":"
                + " {\"id\": \"" + organization + "\", \"name\": \"Organization\", \"description\": \"x\"}}";
    }

    private Service soup() {
        return (Service) map.dataSet()
                .catalog()
                .find(new Reference(RecordKind.SERVICE, SOUP))
                .orElseThrow();
    }
}
