package org.socialmap.http.pages.editing;

import java.util.List;
import java.util.Optional;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;

/** The form of one record, as the record is now. */
public sealed interface RecordForm permits OrganizationForm, ServiceForm {
    /** Returns the form that shows the record as it is. */
    EditForm show();

    /** Returns a form as typed, with what is wrong in it. */
    EditForm check(EditForm typed);

    /**
     * Returns the records that a form without errors makes: the record and, if its address changed, the location.
     *
     * @param fields the fields from which the form was read
     */
    List<CatalogRecord> apply(FormFields fields, EditForm typed);

    /** Returns the location whose address the form shows, if it has one. */
    Optional<Location> location();

    /** Returns whether a form of a week can show the opening hours. */
    boolean showsHours();
}
