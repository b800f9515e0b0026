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
import org.socialmap.record.Staff;

/** Reads and writes contacts, channels and staff as JSON. */
final class ContactJson {
    static final Map<String, Channel> CHANNELS = RecordJson.names(Channel.values());

    private ContactJson() {}

    static List<Phone> phones(Fields fields) {
        return fields.objects(
                "phones",
                phone -> new Phone(
                        RecordJson.id(phone),
                        phone.requireString("number"),
                        phone.string("extension"),
                        phone.string("type"),
                        TextJson.optional(phone, "description"),
                        phone.strings("languages"),
                        RecordJson.visibility(phone)));
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
        return fields.objects(
                "contacts",
                contact -> new Contact(
                        RecordJson.id(contact),
                        contact.string("name"),
                        contact.string("title"),
                        contact.string("department"),
                        contact.string("email"),
                        phones(contact),
                        RecordJson.visibility(contact)));
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
        return fields.objects("contact_channels", channel -> {
            if (!channel.has("channel")) {
                channel.missing("channel", String.join(", ", CHANNELS.keySet()));
            }
            return new ContactChannel(
                    channel.oneOf("channel", CHANNELS).orElse(Channel.WEB),
                    channel.string("value"),
                    channel.bool("anonymous"),
                    TextJson.optional(channel, "they_see"),
                    channel.strings("languages"),
                    TextJson.optional(channel, "note"),
                    RecordJson.visibility(channel));
        });
    }

    static ObjectNode write(ContactChannel channel) {
        return new Members()
                .name("channel", channel.channel())
                .string("value", channel.value())
                .bool("anonymous", channel.anonymous())
                .text("they_see", channel.theySee())
                .strings("languages", channel.languages())
                .text("note", channel.note())
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
