package org.socialmap.importing.value;

import java.util.Optional;
import org.socialmap.exchange.hsds.HsdsKind;

/**
 * The table of a row in a source of any version of HSDS.
 *
 * @param kind the kind that its records have in HSDS 3.1
 * @param legacy the table of an earlier version, if HSDS 3.1 lacks it
 */
public record SourceTable(HsdsKind kind, Optional<LegacyTable> legacy) {
    /** Returns the table of a kind of HSDS 3.1. */
    public static SourceTable of(HsdsKind kind) {
        return new SourceTable(kind, Optional.empty());
    }

    /** Returns a table of an earlier version. */
    public static SourceTable of(LegacyTable table) {
        return new SourceTable(table.kind(), Optional.of(table));
    }

    /** Returns the name of the table in its version of HSDS, in the singular. */
    public String name() {
        return legacy.map(LegacyTable::tableName).orElseGet(kind::tableName);
    }

    /** Returns whether this is a certain table of an earlier version. */
    public boolean is(LegacyTable table) {
        return legacy.filter(own -> own == table).isPresent();
    }
}
