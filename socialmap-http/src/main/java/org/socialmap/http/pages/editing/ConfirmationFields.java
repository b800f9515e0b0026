package org.socialmap.http.pages.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.socialmap.record.Provenance;

/** Who confirmed a record, and when. */
final class ConfirmationFields {
    private static final String BY = "edit.by";
    static final String ON = "edit.on";

    private ConfirmationFields() {}

    static void check(EditForm form, LocalDate today, Map<String, String> errors) {
        if (form.value(BY).isEmpty() || form.value(BY).length() > EditForm.MAX_LENGTH) {
            errors.put(BY, "edit.error.by");
        }
        if (day(form).filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.put(ON, "edit.error.on");
        }
    }

    private static Optional<LocalDate> day(EditForm form) {
        try {
            return form.find(ON).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns a provenance with this confirmation instead of an earlier one.
     *
     * @param words the words before the name of who confirmed it
     */
    static Provenance apply(EditForm form, Provenance before, String words) {
        int start = before.source().indexOf(words);
        String source = start < 0 ? before.source() : before.source().substring(0, start);
        return new Provenance(source + words + form.value(BY), day(form), before.imported());
    }
}
