package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.search.Suggestion;

/** How words may go on. */
public record SuggestionsBody(List<SuggestionBody> suggestions) {
    /**
     * One way.
     *
     * @param text what it is called, in the language of the answer: what to show, and to ask for if it is no need
     * @param matched the words that were found, which may be others
     * @param need the code to ask for, if it is a need
     */
    public record SuggestionBody(
            String kind, String text, String matched, Optional<String> need, Optional<UUID> organizationId) {}

    /** The suggestions in a language. */
    public static SuggestionsBody of(List<Suggestion> suggestions, Locale locale) {
        return new SuggestionsBody(suggestions.stream()
                .map(suggestion -> switch (suggestion) {
                    case Suggestion.Need need ->
                        new SuggestionBody(
                                "need",
                                need.name().in(locale),
                                need.matched(),
                                Optional.of(need.code()),
                                Optional.empty());
                    case Suggestion.Service service ->
                        new SuggestionBody(
                                "service",
                                service.name().in(locale),
                                service.matched(),
                                Optional.empty(),
                                Optional.empty());
                    case Suggestion.Organization organization ->
                        new SuggestionBody(
                                "organization",
                                organization.name(),
                                organization.matched(),
                                Optional.empty(),
                                Optional.of(organization.id()));
                })
                .toList());
    }
}
