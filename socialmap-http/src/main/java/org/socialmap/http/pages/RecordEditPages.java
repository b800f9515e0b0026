package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.RecordOperations;
import org.socialmap.RecordOperations.VersionedRecord;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.catalog.VersionException;
import org.socialmap.http.pages.contact.ContactLink;
import org.socialmap.http.pages.editing.EditContext;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.editing.OrganizationForm;
import org.socialmap.http.pages.editing.RecordForm;
import org.socialmap.http.pages.editing.ServiceForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Place;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/**
 * The pages on which an editor changes an organization or a service. What was typed stays after an error; a record that
 * somebody else changed meanwhile is shown beside it and not overwritten.
 */
final class RecordEditPages {
    private static final String VERSION = "version";
    private static final String LOCATION_VERSION = "location-version";

    private final Pages pages;
    private final Sessions sessions;

    RecordEditPages(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    void organization(Context context) {
        edit(context, RecordKind.ORGANIZATION);
    }

    void service(Context context) {
        edit(context, RecordKind.SERVICE);
    }

    private void edit(Context context, RecordKind kind) {
        FormFields fields = FormFields.of(context);
        if (fields.names().isEmpty()) {
            sessions.whenSignedIn(context, session -> {
                RecordForm subject = subject(context, fields, session, kind);
                draw(context, fields, session, subject, subject.show(), "");
            });
            return;
        }
        Session session = sessions.sender(context, fields);
        RecordForm subject = subject(context, fields, session, kind);
        EditForm typed = EditForm.typed(fields);
        if (fields.last("edit.shown").isEmpty()) {
            draw(context, fields, session, subject, subject.show(), "");
        } else if (fields.last("speak").isPresent()) {
            draw(context, fields, session, subject, typed, "");
        } else {
            save(context, fields, session, kind, subject, subject.check(typed));
        }
    }

    private void save(
            Context context, FormFields fields, Session session, RecordKind kind, RecordForm subject, EditForm form) {
        if (!form.errors().isEmpty()) {
            draw(context, fields, session, subject, form, "edit.errors");
            return;
        }
        RecordOperations desk = pages.map().records(session.actor());
        List<CatalogRecord> records = subject.apply(fields, form);
        String notice = "edit.saved";
        if (!records.stream().allMatch(record -> isStored(desk, record))) {
            try {
                desk.putAll(records.stream()
                        .map(record -> new VersionedRecord(record, version(fields, record)))
                        .toList());
            } catch (VersionException | ReferenceException e) {
                RecordForm now = subject(context, fields, session, kind);
                draw(context, fields, session, now, form.beside(now.show()), "edit.stale");
                return;
            }
        }
        RecordForm saved = subject(context, fields, session, kind);
        draw(context, fields, session, saved, saved.show(), notice);
    }

    /** The same form sent twice changes nothing the second time. */
    private static boolean isStored(RecordOperations desk, CatalogRecord record) {
        return desk.find(record.reference())
                .map(VersionedRecord::record)
                .filter(record::equals)
                .isPresent();
    }

    private static long version(FormFields fields, CatalogRecord record) {
        return fields.last(record instanceof Location ? LOCATION_VERSION : VERSION)
                .filter(text -> Characters.isDigits(text, 1, 18))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private RecordForm subject(Context context, FormFields fields, Session session, RecordKind kind) {
        CatalogRecord record = RecordPages.id(context)
                .flatMap(id -> pages.map().records(session.actor()).find(new Reference(kind, id)))
                .map(VersionedRecord::record)
                .orElseThrow(ApiProblem::notFound);
        Catalog catalog = pages.map().dataSet().catalog();
        EditContext editing = new EditContext(
                pages.staffPage(context, fields).language(),
                today(),
                pages.map().dataSet().info().timeZone(),
                ContactLink::isRight,
                pages.page(context, pages.map().dataSet().info().language()).text("fill.source"));
        return switch (record) {
            case Organization organization -> {
                Optional<Location> address = catalog.addressOf(organization);
                boolean hasNone = catalog.locationsOf(organization).stream().noneMatch(RecordEditPages::hasAddress);
                yield new OrganizationForm(organization, address, address.isPresent() || hasNone, editing);
            }
            case Service service -> new ServiceForm(service, place(catalog, service), editing);
            default -> throw ApiProblem.notFound();
        };
    }

    private static boolean hasAddress(Location location) {
        return location.place() instanceof Place.Public open && !open.address().isEmpty();
    }

    /** Returns the only location of a service, if its address is public and its organization may change it. */
    private static Optional<Location> place(Catalog catalog, Service service) {
        List<Location> places = service.serviceAtLocations().stream()
                .flatMap(at -> at.locationId().flatMap(catalog::findLocation).stream())
                .toList();
        return places.size() == 1
                        && places.getFirst().place() instanceof Place.Public
                        && places.getFirst().organizationId().equals(service.organizationId())
                ? Optional.of(places.getFirst())
                : Optional.empty();
    }

    private LocalDate today() {
        return pages.map().dataSet().info().day(pages.map().clock().instant());
    }

    private void draw(
            Context context, FormFields fields, Session session, RecordForm subject, EditForm form, String notice) {
        Page page = pages.staffPage(context, fields);
        Catalog catalog = pages.map().dataSet().catalog();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("notice", notice);
        parameters.put("form", form);
        parameters.put("today", today().toString());
        parameters.put("locationVersion", subject.location().map(this::version).orElse(0L));
        List<String> sharing = new ArrayList<>();
        switch (subject) {
            case OrganizationForm organization -> {
                parameters.put("subject", organization);
                parameters.put("version", version(organization.organization()));
                parameters.put("services", catalog.servicesOf(organization.organization()));
                pages.write(context, page, "editorganization", parameters);
            }
            case ServiceForm service -> {
                parameters.put("subject", service);
                parameters.put("version", version(service.service()));
                parameters.put(
                        "organization",
                        catalog.findOrganization(service.service().organizationId())
                                .orElseThrow());
                parameters.put("offers", catalog.offersOf(service.service()));
                service.location()
                        .map(location ->
                                catalog.referrersOf(location.reference()).size())
                        .filter(number -> number > 1)
                        .ifPresent(number -> sharing.add(Integer.toString(number)));
                parameters.put("sharing", sharing);
                pages.write(context, page, "editservice", parameters);
            }
        }
    }

    private long version(CatalogRecord record) {
        return pages.map().version(record.reference()).orElse(0L);
    }
}
