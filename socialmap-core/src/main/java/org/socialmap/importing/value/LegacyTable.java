package org.socialmap.importing.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.socialmap.exchange.hsds.HsdsKind;

/**
 * The tables of HSDS 1.1, HSDS 2.0 and Open Referral UK whose records HSDS 3.1 has in other tables. Tables that only
 * changed their name are not among them: {@link TableNames} has their names.
 */
public enum LegacyTable {
    /** The ages and the eligibility of a service, now fields of the service. */
    ELIGIBILITY(HsdsKind.SERVICE),
    HOLIDAY_SCHEDULE(HsdsKind.SCHEDULE),
    OTHER_ATTRIBUTE(HsdsKind.ATTRIBUTE),
    PAYMENT_ACCEPTED(HsdsKind.COST_OPTION),
    PHYSICAL_ADDRESS(HsdsKind.ADDRESS),
    POSTAL_ADDRESS(HsdsKind.ADDRESS),
    REGULAR_SCHEDULE(HsdsKind.SCHEDULE),
    SERVICE_ATTRIBUTE(HsdsKind.ATTRIBUTE),
    SERVICE_TAXONOMY(HsdsKind.ATTRIBUTE);

    private static final Map<String, LegacyTable> BY_TABLE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LegacyTable::tableName, Function.identity()));

    private final HsdsKind kind;
    private final String tableName = name().toLowerCase(Locale.ROOT);

    LegacyTable(HsdsKind kind) {
        this.kind = kind;
    }

    /** Returns the kind that the records of the table have in HSDS 3.1. */
    public HsdsKind kind() {
        return kind;
    }

    /** Returns the name of the table, in the singular, such as {@code physical_address}. */
    public String tableName() {
        return tableName;
    }

    /** Finds the table with a name, in the singular and in lower case. */
    static Optional<LegacyTable> find(String tableName) {
        return Optional.ofNullable(BY_TABLE_NAME.get(tableName));
    }
}
