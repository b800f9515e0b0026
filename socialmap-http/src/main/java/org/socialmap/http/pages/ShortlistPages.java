package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.Shortlist;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ReferralOption;

/** What a person ticked, side by side, to compare on the screen or to print on one sheet of paper. */
final class ShortlistPages {
    private final Pages pages;

    ShortlistPages(Pages pages) {
        this.pages = pages;
    }

    /**
     * A ticked service.
     *
     * @param offer the service at its location, or at the first one if the answer does not say which
     * @param card how it answers the question; empty if it is not in the answer
     */
    record Compared(Offer offer, Optional<AnswerCard> card) {}

    void compare(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        FinderState state = FinderState.of(fields, page.dataSet()).atFirstPage();
        Audience audience = pages.audience(context, state);
        Optional<MatchResult> answer = pages.match(page, state, audience);
        Catalog catalog = pages.map().catalog(audience);
        List<Compared> compared = state.shortlist().services().stream()
                .flatMap(id -> compared(id, answer, catalog).stream())
                .toList();
        pages.write(
                context,
                page,
                "compare",
                Map.of(
                        "state",
                        state,
                        "compared",
                        compared.stream().limit(Shortlist.MAX_COMPARED).toList(),
                        "isMore",
                        compared.size() > Shortlist.MAX_COMPARED));
    }

    private static Optional<Compared> compared(UUID id, Optional<MatchResult> answer, Catalog catalog) {
        return answer.stream()
                .flatMap(ShortlistPages::options)
                .filter(option -> option.offer().service().id().equals(id))
                .findFirst()
                .map(option -> new Compared(option.offer(), Optional.of(AnswerCard.of(option))))
                .or(() -> catalog.findService(id)
                        .flatMap(service -> catalog.offersOf(service).stream().findFirst())
                        .map(offer -> new Compared(offer, Optional.empty())));
    }

    private static Stream<ReferralOption> options(MatchResult answer) {
        return Stream.concat(
                answer.options().stream(), answer.relaxed().stream().flatMap(result -> result.options().stream()));
    }
}
