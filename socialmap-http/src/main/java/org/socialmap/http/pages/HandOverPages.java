package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.exchange.fhir.FhirHandOver;
import org.socialmap.handover.HandOverSheet;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.HandOverBody;
import org.socialmap.json.body.Json;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.notation.HandOverJson;
import org.socialmap.record.Service;

/**
 * The hand-over pages. The client first selects what to share, with nothing preselected; then the sheet is shown, and
 * stored nowhere.
 */
public final class HandOverPages {
    private static final int MIN_SENSITIVITY = 3;
    static final String SHARE = "share";
    private static final String NOTE = "note";

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
        Catalog catalog = pages.map().catalog(pages.audience(context, state));
        Service service = RecordPages.id(context).flatMap(catalog::findService).orElseThrow(ApiProblem::notFound);
        pages.write(
                context,
                page,
                "handover",
                Map.of(
                        "state",
                        state,
                        "service",
                        service,
                        "organization",
                        catalog.findOrganization(service.organizationId()).orElseThrow(),
                        "sharable",
                        sharable(page, state)));
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
        List<String> agreed = fields.values(SHARE);
        Facts shared = Facts.none(page.dataSet().vocabulary());
        for (Map.Entry<String, Knowledge> known : knowledge(page, state).entrySet()) {
            shared = agreed.contains(known.getKey()) ? shared.with(known.getKey(), known.getValue()) : shared;
        }
        Facts facts = shared;
        HandOverSheet sheet = RecordPages.id(context)
                .flatMap(id -> sheet(page, pages.audience(context, state), id, facts, fields.last(NOTE)))
                .orElseThrow(ApiProblem::notFound);
        switch (fields.last("format").orElse("page")) {
            case "json" -> download(context, "application/json", "json", Json.write(HandOverBody.of(sheet)));
            case "fhir" ->
                download(
                        context,
                        "application/fhir+json",
                        "fhir.json",
                        Json.write(FhirHandOver.bundle(sheet, page.text("handover.subject"))));
            default -> draw(context, page, sheet, state, agreed);
        }
    }

    private Optional<HandOverSheet> sheet(
            Page page, Audience audience, UUID service, Facts agreed, Optional<String> note) {
        Optional<HandOverSheet> sheet = HandOverSheet.of(
                pages.map().catalog(audience),
                service,
                agreed,
                page.dataSet().info().day(pages.map().clock().instant()),
                page.locale());
        return note.map(text -> text.substring(0, Math.min(HandOverJson.MAX_NOTE_LENGTH, text.length())))
                .map(text -> sheet.map(bare -> bare.withNote(text)))
                .orElse(sheet);
    }

    private static void download(Context context, String mediaType, String ending, byte[] content) {
        context.contentType(mediaType);
        context.header("Content-Disposition", "attachment; filename=\"sheet." + ending + "\"");
        context.result(content);
    }

    private void draw(Context context, Page page, HandOverSheet sheet, FinderState state, List<String> shared) {
        Map<String, List<String>> carried = state.allFields();
        carried.put(SHARE, shared);
        carried.put(NOTE, sheet.note().stream().toList());
        pages.write(context, page, "sheet", Map.of("sheet", sheet, "carried", carried));
    }

    /** Renders a sheet that a program requested. */
    public void draw(Context context, HandOverSheet sheet) {
        Page page = pages.page(context, sheet.locale());
        pages.write(context, page, "sheet", Map.of("sheet", sheet, "carried", Map.of()));
    }
}
