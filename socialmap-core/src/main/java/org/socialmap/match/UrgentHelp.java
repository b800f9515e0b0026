package org.socialmap.match;

import java.util.List;
import java.util.Optional;

/**
 * What a person in danger reads before anything else, in the language of the result. Immutable.
 *
 * @param kind the kind of danger, such as {@code suicide}, if the data set names it
 * @param text what to do
 * @param source the URL of the page that the statements of the text come from; empty if it states nothing but the lines
 * @param lines whom to contact, the most suitable first
 */
public record UrgentHelp(Optional<String> kind, String text, Optional<String> source, List<UrgentLine> lines) {
    public UrgentHelp {
        lines = List.copyOf(lines);
    }
}
