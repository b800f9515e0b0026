package org.socialmap.importing.value;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.socialmap.language.Characters;

/**
 * The ids of a source. Those that are UUIDs stay; others become UUIDs that are always the same for the same id of the same kind
 * from the same source.
 *
 * @param source the name of the source
 */
public record SourceIds(String source) {
    private static final int DIGITS = 32;
    private static final int MAX_LENGTH = 38;

    /** Where a hyphen may stand, counted in digits. */
    private static final Set<Integer> HYPHENS = Set.of(8, 12, 16, 20);

    public static boolean isUuid(String id) {
        if (id.length() > MAX_LENGTH && id.strip().length() > MAX_LENGTH) {
            return false;
        }
        String bare = bare(id);
        int digits = 0;
        for (int i = 0; i < bare.length(); i++) {
            char character = bare.charAt(i);
            boolean isDigit = Characters.isDigit(character) || character >= 'a' && character <= 'f';
            boolean isHyphen = character == '-' && HYPHENS.contains(digits) && bare.charAt(i - 1) != '-';
            if (!isDigit && !isHyphen) {
                return false;
            }
            digits += isDigit ? 1 : 0;
        }
        return digits == DIGITS;
    }

    private static String bare(String id) {
        String text = id.strip().toLowerCase(Locale.ROOT);
        String begun = text.startsWith("{") ? text.substring(1) : text;
        return begun.endsWith("}") ? begun.substring(0, begun.length() - 1) : begun;
    }

    public String of(String kind, String id) {
        if (isUuid(id)) {
            String digits = bare(id).replace("-", "");
            return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                    + digits.substring(16, 20) + "-" + digits.substring(20);
        }
        return made(kind, id.strip());
    }

    /** An id for what has none, by what it says. */
    public String made(String kind, String content) {
        return UUID.nameUUIDFromBytes((source + "\n" + kind + "\n" + content).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The id of the organization that stands in for the one that a service does not have. */
    public String standIn(String service) {
        return made("organization", "of service " + service);
    }
}
