package org.socialmap.notation;

import java.time.LocalDate;
import java.util.List;
import org.socialmap.dataset.UrgentContact;
import org.socialmap.dataset.UrgentGuidance;
import org.socialmap.error.Problem.Code;
import org.socialmap.need.Channel;

/** Reads what to show to a person in danger. */
final class UrgentGuidanceJson {
    private static final String LINES = "lines";

    private UrgentGuidanceJson() {}

    static UrgentGuidance read(Fields fields) {
        UrgentGuidance.Builder guidance = UrgentGuidance.builder(TextJson.require(fields, "text"));
        DataSetJson.rule(fields, "when").ifPresent(guidance::when);
        fields.string("source").ifPresent(guidance::source);
        return guidance.textForms(VocabularyJson.forms(fields, "text_forms"))
                .needs(fields.strings("needs"))
                .kinds(fields.strings("kinds"))
                .contacts(contacts(fields))
                .build();
    }

    private static List<UrgentContact> contacts(Fields fields) {
        List<UrgentContact> contacts = fields.objects(LINES, UrgentGuidanceJson::contact);
        if (contacts.isEmpty() || contacts.size() > UrgentGuidance.MAX_CONTACTS) {
            fields.problems()
                    .add(fields.pointer(LINES), Code.OUT_OF_RANGE, "1 to " + UrgentGuidance.MAX_CONTACTS + " lines");
        }
        return contacts.stream().limit(UrgentGuidance.MAX_CONTACTS).toList();
    }

    private static UrgentContact contact(Fields fields) {
        UrgentContact.Builder contact = UrgentContact.builder(
                TextJson.require(fields, "name"),
                fields.oneOf("channel", ContactJson.CHANNELS).orElse(Channel.PHONE),
                fields.requireString("value"),
                fields.requireString("source"));
        TextJson.optional(fields, "hours").ifPresent(contact::hours);
        fields.bool("anonymous").ifPresent(contact::anonymous);
        fields.parsed("assured_date", "date", LocalDate::parse).ifPresent(contact::assuredDate);
        return contact.build();
    }
}
