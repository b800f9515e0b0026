package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.socialmap.access.Visibility;
import org.socialmap.language.Characters;
import org.socialmap.language.WebAddress;
import org.socialmap.notation.Members;
import org.socialmap.record.Contact;
import org.socialmap.record.CostOption;
import org.socialmap.record.Language;
import org.socialmap.record.Phone;
import org.socialmap.record.Provenance;
import org.socialmap.record.RequiredDocument;
import org.socialmap.record.ServiceArea;

/**
 * Writes the small HSDS records that belong to another record, each with an id.
 *
 * @param whole whether to write everything that is needed to read the records back: texts in all their languages,
 *     visibility and provenance
 */
record HsdsParts(UUID owner, Locale locale, boolean whole) {
    /** HSDS extensions are integers; longer ones do not fit. */
    private static final int MAX_EXTENSION_DIGITS = 9;

    String id(HsdsKind kind, String content) {
        return HsdsIds.part(owner, kind, content).toString();
    }

    HsdsTexts texts() {
        return new HsdsTexts(this);
    }

    /** Returns the provenance, if it is to be written. */
    ObjectNode provenance(Provenance provenance) {
        return whole
                ? new Members()
                        .string("source", provenance.source())
                        .written("assured_date", provenance.assuredDate())
                        .node()
                : new Members().node();
    }

    /** Returns the visibility, if it is restricted and to be written. */
    Optional<String> visibility(Visibility visibility) {
        return Optional.of(visibility)
                .filter(restricted -> whole && restricted != Visibility.PUBLIC)
                .map(Members::wireName);
    }

    ObjectNode language(Language language) {
        return new Members()
                .string("id", id(HsdsKind.LANGUAGE, language.code()))
                .string("code", language.code())
                .string("name", Locale.of(language.code()).getDisplayLanguage(locale))
                .all(texts().text("note", language.note()).node())
                .node();
    }

    ObjectNode phone(Phone phone) {
        Optional<String> number = phone.extension().filter(text -> Characters.isDigits(text, 1, MAX_EXTENSION_DIGITS));
        return new Members()
                .string("id", phone.id().toString())
                .string("number", phone.number())
                .integer(
                        "extension",
                        number.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty()))
                .string("extension_text", phone.extension().filter(text -> number.isEmpty()))
                .string("type", phone.type())
                .all(texts().text("description", phone.description()).node())
                .list(
                        "languages",
                        phone.languages().stream()
                                .map(code -> new Language(code, Optional.empty()))
                                .toList(),
                        this::language)
                .string("visibility", visibility(phone.visibility()))
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
                .string("visibility", visibility(contact.visibility()))
                .node();
    }

    ObjectNode costOption(CostOption cost) {
        return new Members()
                .string("id", id(HsdsKind.COST_OPTION, cost.toString()))
                .string("currency", cost.currency())
                .number("amount", cost.amount())
                .all(texts().text("option", cost.option())
                        .text("amount_description", cost.amountDescription())
                        .node())
                .written("valid_from", cost.validFrom())
                .written("valid_to", cost.validTo())
                .node();
    }

    ObjectNode requiredDocument(RequiredDocument document) {
        return new Members()
                .string("id", id(HsdsKind.REQUIRED_DOCUMENT, document.toString()))
                .all(texts().text("document", document.document()).node())
                .string("uri", document.uri().filter(WebAddress::isValid))
                .node();
    }

    ObjectNode serviceArea(ServiceArea area) {
        return new Members()
                .string("id", id(HsdsKind.SERVICE_AREA, area.toString()))
                .all(texts().text("name", area.name()).node())
                .string("place", area.place())
                .node();
    }
}
