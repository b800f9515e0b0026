package org.socialmap.notation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.socialmap.need.Channel;
import org.socialmap.record.Contact;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.HandOver;
import org.socialmap.record.Language;
import org.socialmap.record.Phone;
import org.socialmap.record.Provenance;
import org.socialmap.record.Staff;

/** Reads and writes contacts, channels and staff as JSON. */
final class ContactJson {
    static final Map<String, Channel> CHANNELS = RecordJson.names(Channel.values());

    private ContactJson() {}

    static List<Phone> phones(Fields fields) {
        return fields.objects("phones", ContactJson::phone);
    }

    private static Phone phone(Fields fields) {
        Phone.Builder phone = Phone.builder(RecordJson.id(fields), fields.requireString("number"));
        fields.string("extension").ifPresent(phone::extension);
        fields.string("type").ifPresent(phone::type);
        TextJson.optional(fields, "description").ifPresent(phone::description);
        return phone.languages(fields.strings("languages"))
                .visibility(RecordJson.visibility(fields))
                .build();
    }

    static ObjectNode write(Phone phone) {
        return new Members()
                .string("id", phone.id().toString())
                .string("number", phone.number())
                .string("extension", phone.extension())
                .string("type", phone.type())
                .text("description", phone.description())
                .strings("languages", phone.languages())
                .name("visibility", phone.visibility())
                .node();
    }

    static List<Contact> contacts(Fields fields) {
        return fields.objects("contacts", ContactJson::contact);
    }

    private static Contact contact(Fields fields) {
        Contact.Builder contact = Contact.builder(RecordJson.id(fields));
        fields.string("name").ifPresent(contact::name);
        fields.string("title").ifPresent(contact::title);
        fields.string("department").ifPresent(contact::department);
        fields.string("email").ifPresent(contact::email);
        return contact.phones(phones(fields))
                .visibility(RecordJson.visibility(fields))
                .build();
    }

    static ObjectNode write(Contact contact) {
        return new Members()
                .string("id", contact.id().toString())
                .string("name", contact.name())
                .string("title", contact.title())
                .string("department", contact.department())
                .string("email", contact.email())
                .list("phones", contact.phones(), ContactJson::write)
                .name("visibility", contact.visibility())
                .node();
    }

    static List<Language> languages(Fields fields) {
        return fields.objects(
                "languages",
                language -> new Language(language.requireString("code"), TextJson.optional(language, "note")));
    }

    static ObjectNode write(Language language) {
        return new Members()
                .string("code", language.code())
                .text("note", language.note())
                .node();
    }

    static List<ContactChannel> channels(Fields fields) {
        return fields.objects("contact_channels", ContactJson::channel);
    }

    private static ContactChannel channel(Fields fields) {
        if (!fields.has("channel")) {
            fields.missing("channel", String.join(", ", CHANNELS.keySet()));
        }
        ContactChannel.Builder channel =
                ContactChannel.builder(fields.oneOf("channel", CHANNELS).orElse(Channel.WEB));
        fields.string("value").ifPresent(channel::value);
        fields.bool("anonymous").ifPresent(channel::anonymous);
        TextJson.optional(fields, "they_see").ifPresent(channel::theySee);
        channel.languages(fields.strings("languages"));
        TextJson.optional(fields, "note").ifPresent(channel::note);
        RecordJson.sourceAndDate(fields).ifPresent(channel::provenance);
        return channel.visibility(RecordJson.visibility(fields)).build();
    }

    static ObjectNode write(ContactChannel channel) {
        return new Members()
                .name("channel", channel.channel())
                .string("value", channel.value())
                .bool("anonymous", channel.anonymous())
                .text("they_see", channel.theySee())
                .strings("languages", channel.languages())
                .text("note", channel.note())
                .string("source", channel.provenance().map(Provenance::source))
                .written("assured_date", channel.provenance().flatMap(Provenance::assuredDate))
                .name("visibility", channel.visibility())
                .node();
    }

    static Staff staff(Fields fields) {
        Staff staff = new Staff(
                fields.strings("genders"),
                fields.strings("languages"),
                fields.strings("experience_with"),
                fields.bool("peer_run"),
                TextJson.optional(fields, "note"));
        fields.end();
        return staff;
    }

    static ObjectNode write(Staff staff) {
        return new Members()
                .strings("genders", staff.genders())
                .strings("languages", staff.languages())
                .strings("experience_with", staff.experienceWith())
                .bool("peer_run", staff.peerRun())
                .text("note", staff.note())
                .node();
    }

    static HandOver handOver(Fields fields) {
        HandOver handOver = new HandOver(
                fields.bool("warm").orElse(false),
                fields.bool("accompanied").orElse(false),
                TextJson.optional(fields, "note"));
        fields.end();
        return handOver;
    }

    static ObjectNode write(HandOver handOver) {
        return new Members()
                .flag("warm", handOver.warm())
                .flag("accompanied", handOver.accompanied())
                .text("note", handOver.note())
                .node();
    }
}
