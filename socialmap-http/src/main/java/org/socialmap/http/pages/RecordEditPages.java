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
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.contact.ContactLink;
import org.socialmap.http.pages.editing.EditContext;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.editing.OrganizationForm;
import org.socialmap.http.pages.editing.RecordForm;
import org.socialmap.http.pages.editing.ServiceForm;
import org.socialmap.http.pages.editing.TypedRecord;
import org.socialmap.http.pages.editing.TypedRecord.State;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.SeeOther;
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
 * somebody else changed meanwhile is shown beside it and not overwritten. Every form ends in a redirect to its page.
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
        show(context, RecordKind.ORGANIZATION);
    }

    void service(Context context) {
        show(context, RecordKind.SERVICE);
    }

    void changeOrganization(Context context) {
        change(context, RecordKind.ORGANIZATION);
    }

    void changeService(Context context) {
        change(context, RecordKind.SERVICE);
    }

    private void show(Context context, RecordKind kind) {
        sessions.whenSignedIn(context, session -> {
            Optional<Outcome> outcome = pages.outcomes().find(session, AnswerAddresses.page(context));
            draw(context, pages.staffPage(context, outcome), session, kind, outcome);
        });
    }

    private void change(Context context, RecordKind kind) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        Page page = pages.staffPage(context, fields);
        String path = AnswerAddresses.page(context);
        RecordForm subject = subject(context, page, session, kind);
        if (fields.last("edit.shown").isEmpty()) {
            pages.outcomes().remember(session, Outcome.spoken(path, page.locale()));
        } else if (fields.last("speak").isPresent()) {
            pages.outcomes().remember(session, typed(path, page, fields, State.TYPED, ""));
        } else {
            pages.outcomes().submit(session, fields, path, () -> save(session, path, page, subject, fields));
        }
        SeeOther.redirect(context, path);
    }

    private Outcome save(Session session, String path, Page page, RecordForm subject, FormFields fields) {
        EditForm form = subject.check(EditForm.typed(fields));
        if (!form.errors().isEmpty()) {
            return typed(path, page, fields, State.CHECKED, "edit.errors");
        }
        RecordOperations desk = pages.map().records(session.actor());
        List<CatalogRecord> records = subject.apply(fields, form);
        if (!records.stream().allMatch(record -> isStored(desk, record))) {
            try {
                desk.putAll(records.stream()
                        .map(record -> new VersionedRecord(record, version(fields, record)))
                        .toList());
            } catch (VersionException | ReferenceException e) {
                return typed(path, page, fields, State.STALE, "edit.stale");
            }
        }
        return new Outcome(path, page.locale(), "edit.saved", false, Map.of());
    }

    private static Outcome typed(String path, Page page, FormFields fields, State state, String notice) {
        return new Outcome(path, page.locale(), notice, true, new TypedRecord(fields, state).toMap());
    }

    /** Shows the form of a record again, filled in as it was sent; the history only says that nothing was undone. */
    void resume(Context context, Session session, Interrupted form) {
        FormFields fields = form.typed();
        Page page = pages.staffPage(context, fields);
        Outcome outcome = Outcome.spoken(form.path(), page.locale());
        if (fields.last("edit.shown").isPresent()) {
            outcome = typed(form.path(), page, fields, State.TYPED, "signin.again");
        } else if (fields.last(RecordHistoryPages.UNDO).isPresent()) {
            outcome = new Outcome(form.path(), page.locale(), "signin.again", true, Map.of());
        }
        pages.outcomes().remember(session, outcome);
        SeeOther.redirect(context, form.path());
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

    private RecordForm subject(Context context, Page page, Session session, RecordKind kind) {
        CatalogRecord record = RecordPages.id(context)
                .flatMap(id -> pages.map().records(session.actor()).find(new Reference(kind, id)))
                .map(VersionedRecord::record)
                .orElseThrow(ApiProblem::notFound);
        Catalog catalog = pages.map().dataSet().catalog();
        EditContext editing = new EditContext(
                page.language(),
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

    private void draw(Context context, Page page, Session session, RecordKind kind, Optional<Outcome> outcome) {
        Optional<TypedRecord> typed = outcome.map(Outcome::shown).flatMap(TypedRecord::of);
        RecordForm subject = subject(context, page, session, kind);
        EditForm form = typed.map(shown -> shown.form(subject)).orElseGet(subject::show);
        Catalog catalog = pages.map().dataSet().catalog();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("notice", outcome.map(Outcome::notice).orElse(""));
        parameters.put("form", form);
        parameters.put("today", today().toString());
        parameters.put(
                "locationVersion",
                typed.flatMap(shown -> shown.version(LOCATION_VERSION))
                        .orElseGet(() -> subject.location().map(this::version).orElse(0L)));
        List<String> sharing = new ArrayList<>();
        switch (subject) {
            case OrganizationForm organization -> {
                parameters.put("subject", organization);
                parameters.put("version", version(organization.organization(), typed));
                parameters.put("services", catalog.servicesOf(organization.organization()));
                pages.write(context, page, "editorganization", parameters);
            }
            case ServiceForm service -> {
                parameters.put("subject", service);
                parameters.put("version", version(service.service(), typed));
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

    private long version(CatalogRecord record, Optional<TypedRecord> typed) {
        return typed.flatMap(shown -> shown.version(VERSION)).orElseGet(() -> version(record));
    }

    private long version(CatalogRecord record) {
        return pages.map().version(record.reference()).orElse(0L);
    }
}
