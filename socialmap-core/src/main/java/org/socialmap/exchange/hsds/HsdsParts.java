package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.socialmap.catalog.Contact;
import org.socialmap.catalog.CostOption;
import org.socialmap.catalog.Language;
import org.socialmap.catalog.Phone;
import org.socialmap.catalog.RequiredDocument;
import org.socialmap.catalog.ServiceArea;
import org.socialmap.language.Text;
import org.socialmap.notation.Members;

/** The small records of HSDS that hang on another, each with an id. */
record HsdsParts(UUID owner, Locale locale) {
    /** HSDS has numbers only; longer ones are none. */
    private static final String EXTENSION = "\\d{1,9}";

    String id(String kind, String content) {
        return HsdsIds.part(owner, kind, content).toString();
    }

    Optional<String> in(Optional<Text> text) {
        return text.map(words -> words.in(locale));
    }

    ObjectNode language(Language language) {
        return new Members()
                .string("id", id("language", language.code()))
                .string("code", language.code())
                .string("name", Locale.of(language.code()).getDisplayLanguage(locale))
                .string("note", in(language.note()))
                .node();
    }

    ObjectNode phone(Phone phone) {
        Optional<String> number = phone.extension().filter(text -> text.matches(EXTENSION));
        return new Members()
                .string("id", phone.id().toString())
                .string("number", phone.number())
                .integer(
                        "extension",
                        number.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty()))
                .string("extension_text", phone.extension().filter(text -> number.isEmpty()))
                .string("type", phone.type())
                .string("description", in(phone.description()))
                .list(
                        "languages",
                        phone.languages().stream()
                                .map(code -> new Language(code, Optional.empty()))
                                .toList(),
                        this::language)
                .node();
    }

    ObjectNode contact(Contact contact) {
        return new Members()
                .string("id", contact.id().toString())
                .string("name", contact.name())
                .string("title", contact.title())
                .string("department", contact.department())
                .string("email", contact.email())
                .list("phones", contact.phones(), this::phone)
                .node();
    }

    ObjectNode costOption(CostOption cost) {
        return new Members()
                .string("id", id("cost_option", cost.toString()))
                .string("option", in(cost.option()))
                .string("currency", cost.currency())
                .number("amount", cost.amount())
                .string("amount_description", in(cost.amountDescription()))
                .written("valid_from", cost.validFrom())
                .written("valid_to", cost.validTo())
                .node();
    }

    ObjectNode requiredDocument(RequiredDocument document) {
        return new Members()
                .string("id", id("required_document", document.toString()))
                .string("document", document.document().in(locale))
                .string("uri", document.uri())
                .node();
    }

    ObjectNode serviceArea(ServiceArea area) {
        return new Members()
                .string("id", id("service_area", area.toString()))
                .string("name", in(area.name()))
                .string("place", area.place())
                .node();
    }
}
