package org.socialmap.notation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.catalog.Accessibility;
import org.socialmap.catalog.Attribute;
import org.socialmap.catalog.Contact;
import org.socialmap.catalog.ContactChannel;
import org.socialmap.catalog.CostOption;
import org.socialmap.catalog.HandOver;
import org.socialmap.catalog.Language;
import org.socialmap.catalog.Phone;
import org.socialmap.catalog.Provenance;
import org.socialmap.catalog.RequiredDocument;
import org.socialmap.catalog.ServiceArea;
import org.socialmap.catalog.Staff;
import org.socialmap.catalog.Validity;
import org.socialmap.need.Channel;
import org.socialmap.need.Wish;

/** Reads the small records that organizations, services and locations are made of. */
final class RecordJson {
    static final Map<String, Channel> CHANNELS = names(Channel.values());
    static final Map<String, Wish> WISHES = names(Wish.values());
    private static final Map<String, Visibility> VISIBILITIES = names(Visibility.values());

    private RecordJson() {}

    /** The wire names of an enum: lower case, in alphabetical order. */
    static <E extends Enum<E>> Map<String, E> names(E[] values) {
        Map<String, E> names = new TreeMap<>();
        for (E value : values) {
            names.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return names;
    }

    static UUID id(Fields fields) {
        String id = fields.requireString("id");
        if (id.isEmpty()) {
            return new UUID(0, 0);
        }
        return fields.parsed("id", "UUID", UUID::fromString).orElse(new UUID(0, 0));
    }

    static Visibility visibility(Fields fields) {
        return fields.oneOf("visibility", VISIBILITIES).orElse(Visibility.PUBLIC);
    }

    static Provenance provenance(Fields fields) {
        return new Provenance(fields.requireString("source"), fields.parsed("assured_date", "date", LocalDate::parse));
    }

    static List<Phone> phones(Fields fields) {
        return fields.objects(
                "phones",
                phone -> new Phone(
                        id(phone),
                        phone.requireString("number"),
                        phone.string("extension"),
                        phone.string("type"),
                        TextJson.optional(phone, "description"),
                        phone.strings("languages"),
                        visibility(phone)));
    }

    static List<Contact> contacts(Fields fields) {
        return fields.objects(
                "contacts",
                contact -> new Contact(
                        id(contact),
                        contact.string("name"),
                        contact.string("title"),
                        contact.string("department"),
                        contact.string("email"),
                        phones(contact),
                        visibility(contact)));
    }

    static List<Language> languages(Fields fields) {
        return fields.objects(
                "languages",
                language -> new Language(language.requireString("code"), TextJson.optional(language, "note")));
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
                    visibility(channel));
        });
    }

    static Set<Wish> complete(Fields fields) {
        return Set.copyOf(named(fields, "complete", WISHES));
    }

    /** A list of names of an enum. */
    static <T> List<T> named(Fields fields, String name, Map<String, T> allowed) {
        return fields.list(name, (node, at) -> {
            T value = node.isTextual() ? allowed.get(node.textValue()) : null;
            if (value == null) {
                fields.problems()
                        .add(
                                at,
                                node.isTextual() ? Problem.Code.UNKNOWN_VALUE : Problem.Code.WRONG_TYPE,
                                String.join(", ", allowed.keySet()));
            }
            return Optional.ofNullable(value);
        });
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

    static HandOver handOver(Fields fields) {
        HandOver handOver = new HandOver(
                fields.bool("warm").orElse(false),
                fields.bool("accompanied").orElse(false),
                TextJson.optional(fields, "note"));
        fields.end();
        return handOver;
    }

    static Validity validity(Fields fields) {
        return new Validity(
                fields.parsed("known_end", "date", LocalDate::parse),
                fields.parsed("planned_end", "date", LocalDate::parse),
                fields.parsed("replaced_by", "UUID", UUID::fromString));
    }

    static List<CostOption> costOptions(Fields fields) {
        return fields.objects(
                "cost_options",
                cost -> new CostOption(
                        TextJson.optional(cost, "option"),
                        cost.string("currency"),
                        cost.number("amount", 0, 1e12).map(BigDecimal::valueOf),
                        TextJson.optional(cost, "amount_description"),
                        cost.parsed("valid_from", "date", LocalDate::parse),
                        cost.parsed("valid_to", "date", LocalDate::parse)));
    }

    static List<RequiredDocument> requiredDocuments(Fields fields) {
        return fields.objects(
                "required_documents",
                document -> new RequiredDocument(TextJson.require(document, "document"), document.string("uri")));
    }

    static List<ServiceArea> serviceAreas(Fields fields) {
        return fields.objects(
                "service_areas", area -> new ServiceArea(area.string("place"), TextJson.optional(area, "name")));
    }

    static List<Accessibility> accessibility(Fields fields) {
        return fields.objects(
                "accessibility",
                access -> new Accessibility(
                        TextJson.require(access, "description"), TextJson.optional(access, "details")));
    }

    static List<Attribute> attributes(Fields fields) {
        return fields.objects(
                "attributes",
                attribute -> new Attribute(
                        attribute.requireString("taxonomy_term"),
                        attribute.string("label"),
                        attribute.string("value")));
    }
}
