package org.socialmap.understanding.examples;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a table of examples, or a query of others, with what it means.
 *
 * @param id the id of a query, or the file and line of an example
 * @param needs codes of the needs that it states, most fitting first
 * @param never codes of needs that would be silly or harmful to read; empty for examples
 * @param urgent the kind of danger, or empty
 * @param facts what an example plainly says of the person in need, as text by the id of the fact
 */
record LabeledText(
        String id,
        String language,
        String text,
        List<String> needs,
        List<String> never,
        String urgent,
        Map<String, String> facts) {
    /** The class of a text that states no need, or no danger. */
    static final String NONE = "-";
    /** The languages of the pages. */
    static final Set<String> OWN_LANGUAGES = Set.of("nl", "en", "es");
}
