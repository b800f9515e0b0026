package org.socialmap.http.pages.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.UploadedForm;
import org.socialmap.importing.ImportOptions;
import org.socialmap.language.LanguageTag;

/**
 * The fields of a dry run, with what is wrong with them.
 *
 * @param options the options; empty if something is wrong
 * @param form what was typed, with what is wrong with it
 */
record ImportForm(Optional<ImportOptions> options, EditForm form) {
    private static final String FILE = "file";
    private static final String SOURCE = "source";
    private static final String LANGUAGE = "language";
    private static final String COMPLETE = "complete";

    /** Reads the fields. */
    static ImportForm of(UploadedForm upload) {
        FormFields fields = upload.fields();
        EditForm typed = EditForm.typed(fields);
        Map<String, String> errors = new HashMap<>();
        if (upload.file().isEmpty()) {
            errors.put(FILE, upload.isTooLarge() ? "admin.import.file.large" : "admin.import.file.missing");
        }
        String source = typed.value(SOURCE);
        if (!ImportOptions.isName(source)) {
            errors.put(SOURCE, source.isEmpty() ? "admin.import.source.missing" : "admin.import.source.bad");
        }
        Optional<String> language = fields.last(LANGUAGE);
        if (language.isPresent() && !LanguageTag.isCode(language.get())) {
            errors.put(LANGUAGE, "admin.import.language.bad");
        }
        Optional<Boolean> complete = switch (typed.value(COMPLETE)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
        Map<String, String> kept = new HashMap<>(typed.values());
        kept.keySet().retainAll(List.of(SOURCE, LANGUAGE, COMPLETE));
        return new ImportForm(
                errors.isEmpty()
                        ? Optional.of(new ImportOptions(source, language, true, complete, Optional.empty(), Set.of()))
                        : Optional.empty(),
                new EditForm(kept, List.of(), errors, Map.of()));
    }

    /** Returns what was typed, with an error at the file. */
    EditForm withFileError(String key) {
        return form.with(Map.of(FILE, key));
    }

    /** Returns the options of the import itself. */
    static ImportOptions toRun(ImportOptions dry, Set<String> accepted) {
        return new ImportOptions(dry.source(), dry.language(), false, dry.complete(), dry.mapping(), accepted);
    }
}
