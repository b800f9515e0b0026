package org.socialmap.http.pages.administration;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.http.importing.ImportRun;
import org.socialmap.http.importing.ImportRuns;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.Pages;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.administration.Administration.View;
import org.socialmap.http.pages.administration.HeldImports.Held;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.UploadedForm;
import org.socialmap.http.pages.form.UploadedForm.UploadedFile;
import org.socialmap.http.pages.session.KeyLabels;
import org.socialmap.http.pages.session.Session;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.importing.MappingException;

/**
 * Imports a directory in two steps: a dry run of a file, whose report is shown, and the import of the same file with the
 * proposals that were accepted.
 */
final class ImportPages {
    static final String PATH = Administration.OVERVIEW + "/import";
    private static final String HELD = "held";
    private static final String ACCEPT = "accept";
    private static final String PHRASE = "phrase";
    private static final String SEPARATOR = "\n";
    /** Files are in memory while they arrive. */
    private static final int MAX_UPLOADS = 4;

    private final Administration administration;
    private final ImportRuns imports;
    private final HeldImports held;
    private final Semaphore uploads = new Semaphore(MAX_UPLOADS);

    ImportPages(Administration administration, ImportRuns imports) {
        this.administration = administration;
        this.imports = imports;
        this.held = new HeldImports(administration.map().clock());
    }

    /**
     * An import in the history.
     *
     * @param by the name of the key that asked for it
     */
    record PastImport(ImportRun run, String by) {}

    /** Drops files that nobody used, also when nobody opens these pages. */
    void dropOld() {
        held.dropOld();
    }

    void page(Context context) {
        administration.show(context, PATH, "importing", view -> {
            Optional<Held> known = held.find(view.session());
            Map<String, Object> parameters = new HashMap<>();
            parameters.put(HELD, known);
            parameters.put("ticked", ticked(view.result().form()));
            parameters.put("summary", known.map(file -> ImportSummary.of(file.report(), view.page())));
            parameters.put("history", history(view));
            return parameters;
        });
    }

    private List<PastImport> history(View view) {
        KeyLabels labels = KeyLabels.of(administration.map());
        return imports.latest().stream()
                .map(run -> new PastImport(
                        run,
                        labels.find(run.actor().id())
                                .orElseGet(() -> view.page().text("history.by.program"))))
                .toList();
    }

    /** Receives a file and reports what an import of it would do. */
    void check(Context context) {
        administration.requireAdministrator(context);
        UploadedForm upload = receive(context);
        administration.submit(context, upload.fields(), (session, page) -> check(session, page, upload));
    }

    private UploadedForm receive(Context context) {
        uploads.acquireUninterruptibly();
        try {
            return UploadedForm.of(context, HeldImports.MAX_BYTES);
        } finally {
            uploads.release();
        }
    }

    private FormResult check(Session session, Page page, UploadedForm upload) {
        ImportForm form = ImportForm.of(upload);
        if (form.options().isEmpty()) {
            return FormResult.wrong(PATH, page.text("admin.errors"), form.form());
        }
        ImportOptions options = form.options().get();
        UploadedFile file = upload.file().orElseThrow();
        try {
            Optional<ImportReport> report = imports.run(session.actor(), options, source(file));
            if (report.isEmpty()) {
                return FormResult.wrong(PATH, page.text("admin.import.busy"), form.form());
            }
            held.keep(
                    session,
                    new Held(
                            UUID.randomUUID().toString(),
                            file,
                            options,
                            report.get(),
                            administration.map().clock().instant()));
            return FormResult.done(PATH, page.text("admin.import.checked"));
        } catch (IOException e) {
            return FormResult.wrong(
                    PATH, page.text("admin.errors"), form.withFileError("admin.import.file.unreadable"));
        } catch (MappingException e) {
            return FormResult.wrong(PATH, page.text("admin.errors"), form.withFileError("admin.import.file.mapping"));
        }
    }

    private static ImportSource source(UploadedFile file) {
        return ImportSource.of(file.name(), new ByteArrayInputStream(file.content()), ImportRuns.MAX_BYTES);
    }

    /** Imports the file that was checked. */
    void run(Context context) {
        FormFields fields = FormFields.of(context);
        administration.submit(context, fields, (session, page) -> run(session, page, fields));
    }

    private FormResult run(Session session, Page page, FormFields fields) {
        Optional<Held> file = held.take(session, fields.last(HELD).orElse(""));
        if (file.isEmpty()) {
            return FormResult.refused(PATH, page.text(imports.isBusy() ? "admin.import.busy" : "admin.import.gone"));
        }
        Set<String> accepted =
                ImportSummary.of(file.get().report(), page).accepted(fields.values(ACCEPT), fields.values(PHRASE));
        try {
            ImportOptions options = ImportForm.toRun(file.get().options(), accepted);
            Optional<ImportReport> report =
                    imports.run(session.actor(), options, source(file.get().file()));
            if (report.isPresent()) {
                return FormResult.done(PATH, done(page, report.get(), accepted.size()));
            }
            held.keep(session, file.get());
            return FormResult.refused(PATH, page.text("admin.import.busy"));
        } catch (IOException e) {
            held.keep(session, file.get());
            return FormResult.refused(PATH, page.text("admin.import.failed"));
        }
    }

    private static String done(Page page, ImportReport report, int accepted) {
        return page.text(
                "admin.import.done", report.put(), report.unchanged(), report.vanished(), report.removed(), accepted);
    }

    /** Shows the page again, with the file of the session that ended and what was ticked. */
    void resume(Context context, Session session, Interrupted form) {
        FormFields fields = form.typed();
        Optional<String> file = fields.last(HELD);
        if (file.isPresent() && !held.adopt(session, file.get())) {
            administration.resume(context, session, form, FormResult.NO_FORM, "admin.import.gone");
            return;
        }
        Map<String, String> values = new HashMap<>(EditForm.typed(fields).values());
        List.of(ACCEPT, PHRASE).forEach(name -> values.put(name, String.join(SEPARATOR, fields.values(name))));
        administration.resume(
                context, session, form, new EditForm(values, List.of(), Map.of(), Map.of()), Pages.interrupted(form));
    }

    /** Returns the values of the boxes that were ticked. */
    private static Set<String> ticked(EditForm form) {
        return Stream.of(ACCEPT, PHRASE)
                .flatMap(name -> form.value(name).lines().map(value -> name + SEPARATOR + value))
                .collect(Collectors.toSet());
    }

    /** Returns whether a box was ticked. */
    static boolean isTicked(Set<String> ticked, String name, String value) {
        return ticked.contains(name + SEPARATOR + value);
    }

    /** Drops the file that was checked, for another one. */
    void drop(Context context) {
        FormFields fields = FormFields.of(context);
        administration.submit(context, fields, (session, page) -> {
            held.take(session, fields.last(HELD).orElse(""));
            return FormResult.done(PATH, page.text("admin.import.dropped"));
        });
    }
}
