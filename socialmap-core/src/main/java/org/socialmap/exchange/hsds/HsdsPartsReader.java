package org.socialmap.exchange.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.record.Accessibility;
import org.socialmap.record.Contact;
import org.socialmap.record.CostOption;
import org.socialmap.record.Language;
import org.socialmap.record.Phone;
import org.socialmap.record.RequiredDocument;
import org.socialmap.record.ServiceArea;

/** Reads the small records that {@link HsdsParts} writes. */
final class HsdsPartsReader {
    private static final int MAX_LANGUAGE_CODE_LENGTH = 3;

    private HsdsPartsReader() {}

    static List<Phone> phones(HsdsFields fields) {
        return fields.list("phones", phone -> phone.string("number").map(number -> phone(phone, number)));
    }

    private static Phone phone(HsdsFields fields, String number) {
        Phone.Builder phone = Phone.builder(partId(fields, HsdsKind.PHONE, number), number);
        extension(fields).ifPresent(phone::extension);
        fields.string("type").ifPresent(phone::type);
        fields.text("description").ifPresent(phone::description);
        return phone.languages(fields.children("languages")
                        .flatMap(language -> code(language).stream())
                        .toList())
                .visibility(visibility(fields))
                .build();
    }

    private static Optional<String> extension(HsdsFields phone) {
        OptionalInt number = phone.integer("extension");
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : phone.string("extension_text");
    }

    static List<Contact> contacts(HsdsFields fields) {
        return fields.list("contacts", contact -> Optional.of(contact(contact)));
    }

    private static Contact contact(HsdsFields fields) {
        Contact.Builder contact =
                Contact.builder(partId(fields, HsdsKind.CONTACT, fields.node().toString()));
        fields.string("name").ifPresent(contact::name);
        fields.string("title").ifPresent(contact::title);
        fields.string("department").ifPresent(contact::department);
        fields.string("email").ifPresent(contact::email);
        return contact.phones(phones(fields)).visibility(visibility(fields)).build();
    }

    static List<Language> languages(HsdsFields fields) {
        return fields.list(
                "languages", language -> code(language).map(code -> new Language(code, language.text("note"))));
    }

    /**
     * Returns the ISO 639 code, with two letters if it has them. A language that only has a name is ignored, since
     * its code is uncertain.
     */
    private static Optional<String> code(HsdsFields language) {
        return language.string("code")
                .map(code -> Locale.forLanguageTag(code.replace('_', '-')).getLanguage())
                .filter(code -> !code.isEmpty() && code.length() <= MAX_LANGUAGE_CODE_LENGTH);
    }

    static List<CostOption> costOptions(HsdsFields fields) {
        return fields.list(
                "cost_options",
                cost -> Optional.of(new CostOption(
                        cost.text("option"),
                        cost.string("currency").map(currency -> currency.toUpperCase(Locale.ROOT)),
                        cost.number("amount").map(amount -> BigDecimal.valueOf(amount.doubleValue())),
                        cost.text("amount_description"),
                        cost.date("valid_from"),
                        cost.date("valid_to"))));
    }

    static List<RequiredDocument> requiredDocuments(HsdsFields fields) {
        return fields.list(
                "required_documents",
                document -> document.text("document").map(text -> new RequiredDocument(text, document.string("uri"))));
    }

    static List<ServiceArea> serviceAreas(HsdsFields fields) {
        return fields.list(
                "service_areas",
                area -> Optional.of(new ServiceArea(area.string("place"), area.text("name")))
                        .filter(read -> read.place().isPresent() || read.name().isPresent()));
    }

    static List<Accessibility> accessibility(HsdsFields fields) {
        return fields.list(
                "accessibility",
                access -> access.text("description")
                        .or(() -> access.text("details"))
                        .map(text ->
                                new Accessibility(text, access.text("details"), access.flag("wheelchair_accessible"))));
    }

    static Visibility visibility(HsdsFields fields) {
        return fields.string("visibility")
                .filter(word -> word.equals("professional"))
                .map(word -> Visibility.PROFESSIONAL)
                .orElse(Visibility.PUBLIC);
    }

    private static UUID partId(HsdsFields part, HsdsKind kind, String content) {
        return part.id("id").orElseGet(() -> HsdsIds.part(new UUID(0, 0), kind, content));
    }
}
