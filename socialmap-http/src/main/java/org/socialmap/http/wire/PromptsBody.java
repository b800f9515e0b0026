package org.socialmap.http.wire;

import java.time.LocalDate;
import java.util.List;
import org.socialmap.match.SeasonalPrompt;

/** Seasonal prompts. */
public record PromptsBody(List<PromptBody> prompts) {
    /** A prompt: the text, the needs to ask for, and the last day. */
    public record PromptBody(String text, List<String> needs, LocalDate until) {}

    /** Converts prompts. */
    public static PromptsBody of(List<SeasonalPrompt> prompts) {
        return new PromptsBody(prompts.stream()
                .map(prompt -> new PromptBody(prompt.text(), prompt.needs(), prompt.until()))
                .toList());
    }
}
