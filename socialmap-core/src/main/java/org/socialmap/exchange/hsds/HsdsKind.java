package org.socialmap.exchange.hsds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.socialmap.record.RecordKind;

/**
 * A kind of record of HSDS 3.1 or of our profile. Each kind has a table, in this order in an export. The map stores
 * only some of them as records of their own, see {@link #recordKind}.
 */
public enum HsdsKind {
    ORGANIZATION,
    PROGRAM,
    SERVICE,
    SERVICE_AT_LOCATION,
    LOCATION,
    ADDRESS,
    PHONE,
    CONTACT,
    SCHEDULE,
    SERVICE_AREA,
    LANGUAGE,
    ACCESSIBILITY,
    COST_OPTION,
    REQUIRED_DOCUMENT,
    FUNDING,
    SERVICE_CAPACITY,
    UNIT,
    ORGANIZATION_IDENTIFIER,
    URL,
    ATTRIBUTE,
    TAXONOMY,
    TAXONOMY_TERM,
    METADATA,
    META_TABLE_DESCRIPTION;

    private static final Map<String, HsdsKind> BY_TABLE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(HsdsKind::tableName, Function.identity()));

    private final String tableName = name().toLowerCase(Locale.ROOT);

    /** Returns the name of the table in HSDS, in the singular, such as {@code service_at_location}. */
    public String tableName() {
        return tableName;
    }

    /** Returns the name of a field that refers to a record of this kind, such as {@code service_at_location_id}. */
    public String idField() {
        return tableName + "_id";
    }

    /** Returns the kind with a table name, in the singular and in lower case, if there is one. */
    public static Optional<HsdsKind> find(String tableName) {
        return Optional.ofNullable(BY_TABLE_NAME.get(tableName));
    }

    /**
     * Returns the kind with a table name, in the singular and in lower case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static HsdsKind get(String tableName) {
        return find(tableName).orElseThrow(() -> new IllegalArgumentException("HSDS has no table " + tableName));
    }

    /** Returns the kind of a record of the map. */
    public static HsdsKind of(RecordKind kind) {
        return switch (kind) {
            case ORGANIZATION -> ORGANIZATION;
            case LOCATION -> LOCATION;
            case SERVICE -> SERVICE;
            case UNIT -> UNIT;
        };
    }

    /** Returns the kind under which the map stores these records; empty if they are parts of other records. */
    public Optional<RecordKind> recordKind() {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> of(kind) == this)
                .findFirst();
    }

    /**
     * Returns whether the map has these records independently of others: organizations, locations and services. All
     * other kinds, also units, belong to one of these.
     */
    public boolean isTopLevel() {
        return this == ORGANIZATION || this == LOCATION || this == SERVICE;
    }
}
