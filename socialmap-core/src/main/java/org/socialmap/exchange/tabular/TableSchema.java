package org.socialmap.exchange.tabular;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.notation.Members;

/** The tables, their columns and their references (Frictionless Table Schema). */
final class TableSchema {
    /** Kinds whose table is named in the singular in the examples of the specification. */
    private static final Set<HsdsKind> SINGULAR = EnumSet.of(
            HsdsKind.ACCESSIBILITY,
            HsdsKind.FUNDING,
            HsdsKind.METADATA,
            HsdsKind.SERVICE_AT_LOCATION,
            HsdsKind.SERVICE_CAPACITY,
            HsdsKind.URL);

    private TableSchema() {}

    /** Returns the file name of a kind, as in the examples of the specification. */
    static String file(HsdsKind kind) {
        return name(kind) + ".csv";
    }

    private static String name(HsdsKind kind) {
        String singular = kind.tableName();
        if (SINGULAR.contains(kind)) {
            return singular;
        }
        if (singular.endsWith("y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular.endsWith("ss") ? singular + "es" : singular + "s";
    }

    /** Returns the columns of a kind: its fields except lists, and the ids of nested records. */
    static List<String> columns(HsdsKind kind) {
        List<String> columns = new ArrayList<>();
        HsdsStructure.fields(kind).forEach((name, type) -> column(name, type).ifPresent(columns::add));
        return columns.stream().distinct().toList();
    }

    private static Optional<String> column(String name, Type type) {
        return switch (type) {
            case Type.Children of -> Optional.empty();
            case Type.Child of -> Optional.of(of.kind().idField());
            case Type.Id id -> Optional.of(name);
            case Type.Reference to -> Optional.of(name);
            case Type.Code code -> Optional.of(name);
            case Type.Plain plain -> Optional.of(name);
        };
    }

    /** Returns the description of a package with tables of these kinds. */
    static ObjectNode describe(String name, String title, Collection<HsdsKind> kinds) {
        return new Members()
                .string("profile", "tabular-data-package")
                .string("name", name)
                .string("title", title)
                .list(
                        "resources",
                        kinds.stream()
                                .sorted(Comparator.comparing(HsdsKind::tableName))
                                .toList(),
                        kind -> resource(kind, kinds))
                .node();
    }

    private static ObjectNode resource(HsdsKind kind, Collection<HsdsKind> kinds) {
        return new Members()
                .string("profile", "tabular-data-resource")
                .string("name", name(kind))
                .string("path", file(kind))
                .string("encoding", "utf-8")
                .object("schema", Optional.of(kind), one -> schema(one, kinds))
                .node();
    }

    private static ObjectNode schema(HsdsKind kind, Collection<HsdsKind> kinds) {
        Map<String, Type> fields = HsdsStructure.fields(kind);
        List<String> names = columns(kind);
        return new Members()
                .list("fields", names, column -> field(column, Optional.ofNullable(fields.get(column))))
                .string("primaryKey", "id")
                .list(
                        "foreignKeys",
                        names.stream()
                                .filter(column ->
                                        referencedKind(kind, column, kinds).isPresent())
                                .toList(),
                        column -> foreignKey(
                                column, referencedKind(kind, column, kinds).orElseThrow()))
                .node();
    }

    private static Optional<HsdsKind> referencedKind(HsdsKind kind, String column, Collection<HsdsKind> kinds) {
        Optional<HsdsKind> referenced = HsdsStructure.field(kind, column).isPresent()
                ? HsdsStructure.field(kind, column)
                        .flatMap(type -> type instanceof Type.Reference to ? Optional.of(to.kind()) : Optional.empty())
                : HsdsKind.find(
                        column.endsWith("_id") ? column.substring(0, column.length() - "_id".length()) : column);
        return referenced.filter(kinds::contains);
    }

    private static ObjectNode foreignKey(String column, HsdsKind kind) {
        return new Members()
                .string("fields", column)
                .object(
                        "reference",
                        Optional.of(kind),
                        target -> new Members()
                                .string("resource", name(target))
                                .string("fields", "id")
                                .node())
                .node();
    }

    private static ObjectNode field(String column, Optional<Type> type) {
        return new Members()
                .string("name", column)
                .string("type", type.map(TableSchema::name).orElse("string"))
                .node();
    }

    private static String name(Type type) {
        return type instanceof Type.Plain plain
                ? switch (plain.value()) {
                    case DATE -> "date";
                    case INTEGER -> "integer";
                    case NUMBER -> "number";
                    case FLAG -> "boolean";
                    case TEXTS -> "array";
                    case JSON -> "any";
                    case TEXT, UUID, TIME, INSTANT, URI, EMAIL -> "string";
                }
                : "string";
    }
}
