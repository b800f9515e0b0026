package org.socialmap.exchange.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ids of a source. Those that are UUIDs stay; others become UUIDs that are always the same for the same id of the same kind
 * from the same source.
 *
 * @param source the name of the source
 */
record Ids(String source) {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final Pattern BRACES = Pattern.compile("^\\{|\\}$");

    static boolean isUuid(String id) {
        return UUID_SHAPE.matcher(bare(id)).matches();
    }

    private static String bare(String id) {
        return BRACES.matcher(id.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    String of(String kind, String id) {
        if (isUuid(id)) {
            String digits = bare(id).replace("-", "");
            return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                    + digits.substring(16, 20) + "-" + digits.substring(20);
        }
        return made(kind, id.strip());
    }

    /** An id for what has none, by what it says. */
    String made(String kind, String content) {
        return UUID.nameUUIDFromBytes((source + "\n" + kind + "\n" + content).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The id of the organization that stands in for the one that a service does not have. */
    String standIn(String service) {
        return made("organization", "of service " + service);
    }
}
