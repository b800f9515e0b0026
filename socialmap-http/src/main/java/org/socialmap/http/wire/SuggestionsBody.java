package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.search.Suggestion;

/** Completions of a text. */
public record SuggestionsBody(List<SuggestionBody> suggestions) {
    /**
     * A completion.
     *
     * @param text its name in the language of the response: what to show, and what to search for if it is not a need
     * @param matched the words that matched, which may differ from the name
     * @param need the code to ask for, if it is a need
     */
    public record SuggestionBody(
            String kind, String text, String matched, Optional<String> need, Optional<UUID> organizationId) {}

    /** Converts suggestions, with texts in a language. */
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
