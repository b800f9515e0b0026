package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.catalog.Imported;
import org.socialmap.notation.JsonText;

/**
 * What a source says of a record and the map would not say so: it is kept beside the record and goes out again as it came, as
 * long as the record still says the same.
 */
final class HsdsRest {
    /** What the map has in records of their own, or writes for every record. */
    private static final Set<String> OWN = Set.of("units", "translations");

    /** Numbers grow old: what was imported never stands in for what is known now. */
    private static final String LIVE = "capacities";

    private static final String LAST_MODIFIED = "last_modified";

    private HsdsRest() {}

    /** The members of a source's object that are not written so; empty if there are none. */
    static Optional<String> of(ObjectNode source, ObjectNode written) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : source.properties()) {
            boolean isOwn = OWN.contains(member.getKey()) || member.getKey().equals(LIVE) && source.has("units");
            if (!isOwn && !member.getValue().equals(written.get(member.getKey()))) {
                rest.set(member.getKey(), member.getValue());
            }
        }
        return Optional.of(rest).filter(node -> !node.isEmpty()).map(JsonText::write);
    }

    /**
     * The members to be put in.
     *
     * @param written the whole record as the map would write it
     * @param isSame whether an object is read as the same record
     */
    static ObjectNode accepted(Imported imported, ObjectNode written, Predicate<ObjectNode> isSame) {
        ObjectNode rest = JsonText.read(imported.rest().orElse("{}"));
        rest.properties()
                .removeIf(
                        member -> written.has(member.getKey()) && (imported.edited() || LIVE.equals(member.getKey())));
        if (imported.edited()) {
            rest.remove(LAST_MODIFIED);
        }
        if (isSame.test(together(written, rest))) {
            return rest;
        }
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : rest.properties()) {
            ObjectNode one = JsonNodeFactory.instance.objectNode();
            one.set(member.getKey(), member.getValue());
            if (isSame.test(together(written, one))) {
                accepted.setAll(one);
            }
        }
        return accepted;
    }

    private static ObjectNode together(ObjectNode written, ObjectNode rest) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.setAll(written);
        all.setAll(rest);
        return all;
    }
}
