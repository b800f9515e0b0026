package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.contact.VCard;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.picture.QrPicture;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;

/** The pages about one service and one organization, with the way back to the search results. */
final class RecordPages {
    private final Pages pages;

    RecordPages(Pages pages) {
        this.pages = pages;
    }

    void service(Context context) {
        Asker asker = asker(context);
        Catalog catalog = asker.catalog();
        Service service = id(context).flatMap(catalog::findService).orElseThrow(ApiProblem::notFound);
        write(
                context,
                asker,
                "service",
                Map.of(
                        "service",
                        service,
                        "organization",
                        catalog.findOrganization(service.organizationId()).orElseThrow(),
                        "offers",
                        catalog.offersOf(service)));
    }

    /**
     * Shows a card to take along: on paper, as text, or as a QR code that holds the address of its public page; the text
     * if it has none.
     */
    void card(Context context) {
        Asker asker = asker(context);
        Catalog catalog = asker.catalog();
        Service service = id(context).flatMap(catalog::findService).orElseThrow(ApiProblem::notFound);
        Card card = Card.of(asker.page(), catalog, service);
        Optional<String> address =
                pages.map().catalog(Audience.PUBLIC).findService(service.id()).isPresent()
                        ? Optional.of(
                                pages.origins().url(context.req(), context.contextPath()) + "/services/" + service.id())
                        : Optional.empty();
        write(
                context,
                asker,
                "card",
                Map.of("card", card, "address", address, "picture", QrPicture.of(address.orElseGet(card::text))));
    }

    void organization(Context context) {
        Asker asker = asker(context);
        Catalog catalog = asker.catalog();
        Organization organization =
                id(context).flatMap(catalog::findOrganization).orElseThrow(ApiProblem::notFound);
        write(
                context,
                asker,
                "organization",
                Map.of("organization", organization, "services", catalog.servicesOf(organization)));
    }

    /** Sends what is public about reaching an organization, for the address book of a telephone. */
    void contact(Context context) {
        Catalog catalog = pages.map().catalog(Audience.PUBLIC);
        Organization organization =
                id(context).flatMap(catalog::findOrganization).orElseThrow(ApiProblem::notFound);
        context.contentType("text/vcard; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"contact.vcf\"");
        context.result(VCard.of(organization, catalog.servicesOf(organization)));
    }

    /** The context of a request for a record: the page, the search it came from, and the visible records. */
    private record Asker(Page page, FinderState state, Catalog catalog) {}

    private Asker asker(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        FinderState state = FinderState.of(fields, page.dataSet());
        return new Asker(page, state, pages.map().catalog(pages.audience(context, state)));
    }

    private void write(Context context, Asker asker, String template, Map<String, Object> record) {
        Map<String, Object> parameters = new HashMap<>(record);
        parameters.put("state", asker.state());
        parameters.put("self", AnswerAddresses.page(context));
        pages.write(context, asker.page(), template, parameters);
    }

    /** Returns the id in the path; empty if it is invalid. */
    static Optional<UUID> id(Context context) {
        return uuid(context.pathParam("id"));
    }

    /** Parses an id; empty if the text is not one. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
