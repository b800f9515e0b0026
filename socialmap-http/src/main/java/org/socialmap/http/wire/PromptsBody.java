package org.socialmap.http.wire;

import java.time.LocalDate;
import java.util.List;
import org.socialmap.match.SeasonalPrompt;

/** What to bring up at this time of the year. */
public record PromptsBody(List<PromptBody> prompts) {
    /** One thing to bring up: what to say, the needs to ask for then, and the last day. */
    public record PromptBody(String text, List<String> needs, LocalDate until) {}

    /** The prompts as they travel. */
    public static PromptsBody of(List<SeasonalPrompt> prompts) {
        return new PromptsBody(prompts.stream()
                .map(prompt -> new PromptBody(prompt.text(), prompt.needs(), prompt.until()))
                .toList());
    }
}
