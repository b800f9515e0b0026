package org.socialmap.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problems;
import org.socialmap.record.CatalogRecord;

/** The difference between two states of a record, by the names of its fields. Immutable. */
public final class RecordDifference {
    /** Every edit changes where a record comes from, so this never keeps a change from being undone. */
    private static final Set<String> PROVENANCE = Set.of("source", "assured_date", "imported");

    private final CatalogRecord before;
    private final CatalogRecord after;

    public RecordDifference(CatalogRecord before, CatalogRecord after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the names of the fields that differ, in alphabetical order. */
    public List<String> fields() {
        return fields(CatalogRecordJson.write(before), CatalogRecordJson.write(after));
    }

    private static List<String> fields(ObjectNode one, ObjectNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return List.copyOf(names);
    }

    /**
     * Returns a later state of the record in which these fields are as they were before; empty if a later change made
     * one of them different again, or the state would be unreadable.
     */
    public Optional<CatalogRecord> undoneIn(CatalogRecord current) {
        ObjectNode old = CatalogRecordJson.write(before);
        ObjectNode made = CatalogRecordJson.write(after);
        ObjectNode now = CatalogRecordJson.write(current);
        for (String field : fields(old, made)) {
            JsonNode value = now.get(field);
            boolean isUntouched = Objects.equals(value, made.get(field));
            if (isUntouched) {
                restore(now, field, old.get(field));
            } else if (!Objects.equals(value, old.get(field)) && !PROVENANCE.contains(field)) {
                return Optional.empty();
            }
        }
        Problems problems = new Problems();
        CatalogRecord record = CatalogRecordJson.read(current.reference().kind(), now, ZoneOffset.UTC, problems);
        return problems.isEmpty() ? Optional.of(record) : Optional.empty();
    }

    private static void restore(ObjectNode record, String field, @Nullable JsonNode value) {
        if (value == null) {
            record.remove(field);
        } else {
            record.set(field, value);
        }
    }
}
