package org.socialmap.importing.value;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.language.Characters;

/**
 * A mapping of the ids of a source to UUIDs. A UUID stays the same; any other id becomes a UUID that depends only on the
 * source, the kind of record and the id.
 *
 * @param source the name of the source
 */
public record SourceIds(String source) {
    private static final int DIGIT_COUNT = 32;
    private static final int MAX_LENGTH = 38;

    /** The numbers of digits after which a hyphen may stand. */
    private static final Set<Integer> HYPHEN_POSITIONS = Set.of(8, 12, 16, 20);

    /** Returns whether an id is a UUID, in any of its usual forms: with or without hyphens or braces, in any case. */
    public static boolean isUuid(String id) {
        if (id.length() > MAX_LENGTH && id.strip().length() > MAX_LENGTH) {
            return false;
        }
        String bare = bare(id);
        int digits = 0;
        for (int i = 0; i < bare.length(); i++) {
            char character = bare.charAt(i);
            boolean isDigit = Characters.isDigit(character) || character >= 'a' && character <= 'f';
            boolean isHyphen = character == '-' && HYPHEN_POSITIONS.contains(digits) && bare.charAt(i - 1) != '-';
            if (!isDigit && !isHyphen) {
                return false;
            }
            digits += isDigit ? 1 : 0;
        }
        return digits == DIGIT_COUNT;
    }

    private static String bare(String id) {
        String text = id.strip().toLowerCase(Locale.ROOT);
        String unopened = text.startsWith("{") ? text.substring(1) : text;
        return unopened.endsWith("}") ? unopened.substring(0, unopened.length() - 1) : unopened;
    }

    /** Returns the UUID for an id of the source, in lower case and with hyphens. */
    public String of(HsdsKind kind, String id) {
        return of(kind.tableName(), id);
    }

    /**
     * Returns the UUID for an id of the source whose kind a field of the source gives.
     *
     * @param tableName the name of the kind as the source gives it; it need not be one of HSDS
     */
    public String of(String tableName, String id) {
        if (isUuid(id)) {
            String digits = bare(id).replace("-", "");
            return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                    + digits.substring(16, 20) + "-" + digits.substring(20);
        }
        return derive(tableName, id.strip());
    }

    /** Derives an id from the content of a record that has none. */
    public String derive(HsdsKind kind, String content) {
        return derive(kind.tableName(), content);
    }

    private String derive(String tableName, String content) {
        return UUID.nameUUIDFromBytes((source + "\n" + tableName + "\n" + content).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Returns the id of the organization that stands in as the owner of a service without one. */
    public String standIn(String service) {
        return derive(HsdsKind.ORGANIZATION, "of service " + service);
    }
}
