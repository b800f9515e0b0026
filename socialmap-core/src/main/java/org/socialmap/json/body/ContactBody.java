package org.socialmap.json.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.ServiceContact;
import org.socialmap.notation.Members;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Provenance;

/**
 * A contact channel.
 *
 * @param inherited whether the number or address was entered for the organization of the service
 */
public record ContactBody(
        String channel,
        Optional<String> value,
        Optional<Boolean> anonymous,
        Optional<String> theySee,
        List<String> languages,
        Optional<String> note,
        Optional<String> source,
        Optional<LocalDate> assuredDate,
        boolean inherited) {
    /** Converts a way to contact a service, with texts in a language. */
    public static ContactBody of(ServiceContact contact, Locale locale) {
        ContactChannel channel = contact.channel();
        return new ContactBody(
                Members.wireName(channel.channel()),
                channel.value(),
                channel.anonymous(),
                channel.theySee().map(text -> text.in(locale)),
                channel.languages(),
                channel.note().map(text -> text.in(locale)),
                channel.provenance().map(Provenance::source),
                channel.provenance().flatMap(Provenance::assuredDate),
                contact.inherited());
    }
}
