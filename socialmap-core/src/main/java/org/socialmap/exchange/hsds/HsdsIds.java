package org.socialmap.exchange.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that HSDS wants and we have none of: always the same for the same thing. */
public final class HsdsIds {
    private HsdsIds() {}

    /** The id of the taxonomy of a data set. */
    public static UUID taxonomy(String dataSetId) {
        return of("taxonomy/" + dataSetId);
    }

    /** The id of a term of that taxonomy. */
    public static UUID term(String dataSetId, String code) {
        return of("taxonomy_term/" + dataSetId + "/" + code);
    }

    /** The id of something small that hangs on a record. */
    static UUID part(UUID owner, String kind, String content) {
        return of(owner + "/" + kind + "/" + content);
    }

    private static UUID of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
