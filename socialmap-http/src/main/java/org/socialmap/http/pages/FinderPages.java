package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.access.Audience;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.handover.SheetForm;
import org.socialmap.match.MatchResult;
import org.socialmap.match.UnmetNeed;

/**
 * The finder: searches by words or needs and then, for oneself or a client, asks one question at a time. A person who
 * points somebody else the way is asked nothing.
 */
final class FinderPages {
    private final Pages pages;
    private final HandOverPages handOver;

    FinderPages(Pages pages, HandOverPages handOver) {
        this.pages = pages;
        this.handOver = handOver;
    }

    void finder(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        write(context, page, FinderState.of(fields, page.dataSet()).withDoor(EntryPoint.FIND));
    }

    void signpost(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        write(
                context,
                page,
                FinderState.of(fields, page.dataSet())
                        .withDoor(EntryPoint.SIGNPOST)
                        .withoutAnswers());
    }

    /** Shows tonight's call list: who to call, what to ask and what to mention. */
    void calls(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        FinderState state = FinderState.of(fields, page.dataSet()).atFirstPage();
        Optional<MatchResult> result = pages.match(page, state, pages.audience(context, state));
        Optional<UnmetNeed> unmet = result.flatMap(found -> UnmetNeed.of(
                found, state.profile(page).orElseThrow(), page.dataSet().taxonomy()));
        Set<UUID> shown =
                result.map(MatchResult::options).map(AnswerCard::services).orElse(Set.of());
        pages.write(
                context,
                page,
                "calls",
                Map.of(
                        "state",
                        state,
                        "answer",
                        result,
                        "unmet",
                        unmet.map(
                                need -> page.unmetText(need, pages.map().clock().instant())),
                        "carried",
                        state.fieldsBesides(shown),
                        "sharable",
                        handOver.sharable(page, state),
                        "shared",
                        fields.values(SheetForm.SHARE)));
    }

    private void write(Context context, Page page, FinderState state) {
        pages.write(
                context,
                page,
                "finder",
                Map.of(
                        "state",
                        state,
                        "choices",
                        pages.choices(),
                        "answer",
                        pages.match(page, state, Audience.PUBLIC)));
    }
}
