package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.CapacityOperations;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.capacity.HoldCode;
import org.socialmap.exchange.fhir.FhirHandOver;
import org.socialmap.handover.Arrangement;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.handover.Sender;
import org.socialmap.handover.SheetText;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.handover.SheetForm;
import org.socialmap.http.pages.hold.ShownHold;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.json.body.Json;
import org.socialmap.need.Channel;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.notation.HandOverJson;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Service;

/**
 * The hand-over pages. The client first selects what to share, with nothing preselected; then the sheet is shown, and
 * stored nowhere.
 */
public final class HandOverPages {
    private static final int MIN_SENSITIVITY = 3;
    private final Pages pages;

    /** Creates the pages. */
    public HandOverPages(Pages pages) {
        this.pages = pages;
    }

    /**
     * A fact that can be shared, as it would read on the sheet.
     *
     * @param sensitive whether the client must agree to it separately
     */
    record Sharable(String fact, String words, boolean sensitive) {}

    void choose(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        FinderState state = FinderState.of(fields, page.dataSet());
        Service service = service(context, pages.audience(context, state));
        FormFields shown;
        if (fields.last(SheetForm.SHOWN).isEmpty()) {
            shown = prefilled(context, fields, state, service);
        } else if (PageLanguage.isSwitch(fields)) {
            shown = fields;
        } else {
            shown = SheetForm.withoutConsent(fields);
        }
        draw(context, page, state, service, SheetForm.of(shown));
    }

    private Service service(Context context, Audience audience) {
        return RecordPages.id(context)
                .flatMap(pages.map().catalog(audience)::findService)
                .orElseThrow(ApiProblem::notFound);
    }

    private LocalDate today() {
        return pages.map().dataSet().info().day(pages.map().clock().instant());
    }

    /**
     * Returns the fields with what can be known in advance: the days and, for somebody with a key, what the map says to
     * everybody about the organization, and the code of a bed that is held here.
     */
    private FormFields prefilled(Context context, FormFields fields, FinderState state, Service service) {
        FormFields filled = fields.with(SheetForm.CONSENT_DAY, today().toString())
                .with(
                        SheetForm.VALID_UNTIL,
                        today().plusDays(Arrangement.VALID_DAYS).toString());
        Optional<Actor> actor =
                state.door() == EntryPoint.DESK ? pages.sessions().find(context).map(Session::actor) : Optional.empty();
        Optional<Organization> sender =
                actor.flatMap(Actor::organization).flatMap(pages.map().catalog(Audience.PUBLIC)::findOrganization);
        if (sender.isPresent()) {
            filled = filled.with(SheetForm.ORGANIZATION, sender.get().name());
            filled = with(filled, SheetForm.PHONE, number(sender.get()));
        }
        Optional<HoldCode> held = actor.filter(Actor::mayHold).flatMap(worker -> held(context, worker, state, service));
        return with(filled, SheetForm.HOLD_CODE, held.map(HoldCode::toString));
    }

    private static FormFields with(FormFields fields, String name, Optional<String> value) {
        return value.map(known -> fields.with(name, known)).orElse(fields);
    }

    /** Returns the first number of an organization that a person answers. */
    private static Optional<String> number(Organization organization) {
        return organization.phones().stream()
                .filter(phone -> phone.channel()
                        .filter(channel -> channel.channel() == Channel.PHONE)
                        .isPresent())
                .map(Phone::number)
                .filter(Sender::isPhone)
                .findFirst();
    }

    /** Returns the code of a bed of a service that a worker holds. */
    private Optional<HoldCode> held(Context context, Actor worker, FinderState state, Service service) {
        CapacityOperations desk = pages.map().capacity(worker);
        return state.holds().stream()
                .flatMap(typed -> HoldCode.parse(typed).stream())
                .flatMap(code -> pages.tries().find(context, worker, code, desk::getHold).stream())
                .map(hold -> ShownHold.of(desk, hold))
                .filter(hold ->
                        hold.isActive() && hold.unit().unit().serviceId().equals(service.id()))
                .map(hold -> hold.hold().code())
                .findFirst();
    }

    private void draw(Context context, Page page, FinderState state, Service service, SheetForm form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("state", state);
        parameters.put("service", service);
        parameters.put(
                "organization",
                pages.map()
                        .catalog(pages.audience(context, state))
                        .findOrganization(service.organizationId())
                        .orElseThrow());
        parameters.put("sharable", sharable(page, state));
        parameters.put("form", form);
        parameters.put("words", new SheetText(page.locale()));
        pages.write(context, page, "handover", parameters);
    }

    /** Returns what was answered and what the text states, as it can be told to others. */
    List<Sharable> sharable(Page page, FinderState state) {
        return knowledge(page, state).entrySet().stream()
                .filter(known -> !known.getKey().equals(FactForm.ASKER))
                .map(known -> new Sharable(
                        known.getKey(),
                        FactForm.words(page, known.getKey(), known.getValue()),
                        page.dataSet()
                                .vocabulary()
                                .find(known.getKey())
                                .map(FactDefinition::sensitivity)
                                .filter(sensitivity -> sensitivity >= MIN_SENSITIVITY)
                                .isPresent()))
                .toList();
    }

    /** Returns what was answered and what the free text states in addition. */
    private Map<String, Knowledge> knowledge(Page page, FinderState state) {
        Facts facts = FactForm.facts(state.answers(), page.dataSet().vocabulary());
        Map<String, Knowledge> known = new LinkedHashMap<>();
        state.answers()
                .keySet()
                .forEach(fact ->
                        facts.find(fact).filter(any -> facts.isKnown(fact)).ifPresent(value -> known.put(fact, value)));
        state
                .atFirstPage()
                .profile(page)
                .map(profile -> pages.map().match(profile).text().facts())
                .orElse(List.of())
                .stream()
                .filter(fact -> !facts.isDeclined(fact.fact()))
                .forEach(fact -> known.putIfAbsent(fact.fact(), fact.knowledge()));
        return known;
    }

    void sheet(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        FinderState state = FinderState.of(fields, page.dataSet());
        Audience audience = pages.audience(context, state);
        Service service = service(context, audience);
        SheetForm form = SheetForm.check(fields, !state.isByProfessional(), today());
        if (form.arrangement().isEmpty()) {
            draw(context, page, state, service, form);
            return;
        }
        HandOverSheet sheet = HandOverSheet.of(
                        pages.map().catalog(audience), service.id(), agreed(page, state, form), today(), page.locale())
                .orElseThrow(ApiProblem::notFound)
                .with(form.arrangement().get());
        switch (fields.last("format").orElse("page")) {
            case "json" -> download(context, "application/json", "json", Json.write(HandOverJson.write(sheet)));
            case "fhir" ->
                download(context, "application/fhir+json", "fhir.json", Json.write(FhirHandOver.bundle(sheet)));
            default -> {
                Map<String, List<String>> carried = state.allFields();
                carried.putAll(form.carried());
                pages.write(context, page, "sheet", Map.of("sheet", sheet, "carried", carried));
            }
        }
    }

    /** Returns the facts that were ticked. */
    private Facts agreed(Page page, FinderState state, SheetForm form) {
        Facts shared = Facts.none(page.dataSet().vocabulary());
        for (Map.Entry<String, Knowledge> known : knowledge(page, state).entrySet()) {
            shared = form.shares(known.getKey()) ? shared.with(known.getKey(), known.getValue()) : shared;
        }
        return shared;
    }

    private static void download(Context context, String mediaType, String ending, byte[] content) {
        context.contentType(mediaType);
        context.header("Content-Disposition", "attachment; filename=\"sheet." + ending + "\"");
        context.result(content);
    }

    /** Renders a sheet that a program requested. */
    public void draw(Context context, HandOverSheet sheet) {
        Page page = pages.page(context, sheet.locale());
        pages.write(context, page, "sheet", Map.of("sheet", sheet, "carried", Map.of()));
    }
}
