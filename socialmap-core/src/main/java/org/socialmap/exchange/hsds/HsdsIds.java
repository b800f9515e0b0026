package org.socialmap.exchange.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Derives the ids that HSDS requires and the map does not have. The same input always gives the same id. */
public final class HsdsIds {
    private HsdsIds() {}

    /** Returns the id of the taxonomy of a data set. */
    public static UUID taxonomy(String dataSetId) {
        return of("taxonomy/" + dataSetId);
    }

    /** Returns the id of a term of that taxonomy. */
    public static UUID term(String dataSetId, String code) {
        return of("taxonomy_term/" + dataSetId + "/" + code);
    }

    /** Returns the id of a small record that belongs to another one. */
    static UUID part(UUID owner, HsdsKind kind, String content) {
        return of(owner + "/" + kind.tableName() + "/" + content);
    }

    private static UUID of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
