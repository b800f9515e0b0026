package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.notation.JsonText;
import org.socialmap.record.ImportOrigin;

/**
 * Content of a source record that the map would not write in the same way. It is kept with the record and exported
 * unchanged, as long as it does not contradict the record.
 */
final class HsdsUnmappedFields {
    /** Members that the map has as separate records, or writes for every record. */
    private static final Set<String> OWN = Set.of("units", "translations");

    /** Numbers become outdated: imported ones never replace current ones. */
    private static final String LIVE = "capacities";

    private static final String LAST_MODIFIED = "last_modified";

    private HsdsUnmappedFields() {}

    /** Returns the members of a source object that differ from what is written; empty if there are none. */
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
     * Returns the members to add to a written record.
     *
     * @param written the complete record as the map would write it
     * @param isSame whether an object reads as the same record
     */
    static ObjectNode accepted(ImportOrigin imported, ObjectNode written, Predicate<ObjectNode> isSame) {
        ObjectNode rest = JsonText.read(imported.rest().orElse("{}"));
        rest.properties()
                .removeIf(
                        member -> written.has(member.getKey()) && (imported.edited() || LIVE.equals(member.getKey())));
        if (imported.edited()) {
            rest.remove(LAST_MODIFIED);
        }
        if (isSame.test(merge(written, rest))) {
            return rest;
        }
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : rest.properties()) {
            ObjectNode one = JsonNodeFactory.instance.objectNode();
            one.set(member.getKey(), member.getValue());
            if (isSame.test(merge(written, one))) {
                accepted.setAll(one);
            }
        }
        return accepted;
    }

    private static ObjectNode merge(ObjectNode written, ObjectNode rest) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.setAll(written);
        all.setAll(rest);
        return all;
    }
}
