package org.socialmap.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.socialmap.language.Text;
import org.socialmap.place.Outline;

/**
 * The outlines of a map, for pictures, with where they come from. Immutable.
 *
 * @param credit source, license and date; empty only if there are no outlines
 * @param list the outlines
 */
public record Outlines(Optional<Credit> credit, List<Outline> list) {
    /** No outlines. */
    public static final Outlines NONE = new Outlines(Optional.empty(), List.of());

    public Outlines {
        list = List.copyOf(list);
    }

    /**
     * Where outlines come from, to be shown beside every picture of them.
     *
     * @param source who published them, and what was changed
     * @param license the short name of the license, such as {@code CC BY 4.0}
     * @param date the day for which they hold
     */
    public record Credit(Text source, String license, LocalDate date) {}
}
