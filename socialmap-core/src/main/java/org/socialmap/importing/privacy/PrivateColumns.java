package org.socialmap.importing.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.Mapping;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.language.Characters;

/**
 * Applies the columns of a mapped row that mark other columns as private, as {@code ContactIsPrivate} does for {@code
 * contact}: removes the values of those columns before anything else reads the row. A column about a place becomes a
 * mark of the location, which keeps its area. A column that applies to no other column is left to {@link
 * PrivateMarks}, which has the whole record.
 */
public final class PrivateColumns {
    /** Fields whose values can be searched for in texts. */
    private static final Set<String> SEARCHABLE_FIELDS = Set.of("name", "number", "email");

    private final Mapping.Part part;
    private final SourcePosition position;
    private final ImportNotices notices;
    private final PrivacyNames names;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> details = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final Set<String> marks = new TreeSet<>();
    private final List<String> removedValues = new ArrayList<>();

    /** A value of a row: its path without list indexes and with them, and the object and key that hold it. */
    private record Cell(String path, String element, String value, ObjectNode parent, String key) {}

    /** A column that concerns privacy, and whether its value means that something is private. */
    private record Flag(Cell cell, PrivacyName name, boolean isPrivate) {}

    private PrivateColumns(Mapping.Part part, SourcePosition position, ImportNotices notices, PrivacyNames names) {
        this.names = names;
        this.part = part;
        this.position = position;
        this.notices = notices;
    }

    /**
     * A row without the values that its own columns mark as private.
     *
     * @param row a copy of the row without private values
     * @param marks paths in the mapped record of marks to set
     * @param removedValues the removed values, which must not occur in texts either
     */
    public record RedactedRow(SourceRow row, Set<String> marks, List<String> removedValues) {}

    /** Removes the private values from a row. */
    public static RedactedRow redact(Mapping.Part part, SourceRow row, ImportNotices notices, PrivacyNames names) {
        SourceRow copy = new SourceRow(row.table(), row.fields().deepCopy(), row.position());
        PrivateColumns columns = new PrivateColumns(part, row.position(), notices, names);
        columns.find(copy.fields(), "", "");
        columns.dropDetails();
        columns.flags.forEach(columns::apply);
        return new RedactedRow(copy, columns.marks, columns.removedValues);
    }

    private void find(JsonNode node, String path, String element) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String inner = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                String indexedPath = element.isEmpty() ? member.getKey() : element + "." + member.getKey();
                if (member.getValue().isContainerNode()) {
                    find(member.getValue(), inner, indexedPath);
                } else if (!member.getValue().isNull()) {
                    add(
                            new Cell(inner, indexedPath, member.getValue().asText(), object, member.getKey()),
                            member.getValue());
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                find(list.get(i), path, element + "#" + i);
            }
        }
    }

    private void add(Cell cell, JsonNode value) {
        Optional<PrivacyName> name = names.of(cell.path());
        if (name.isEmpty()) {
            cells.add(cell);
        } else if (part.columns().containsKey(cell.path())) {
            addMapped(cell, name.get());
        } else if (PrivacyValue.isContactDetail(cell.value())
                && !name.get().subjects().contains(WordCategory.PLACE)) {
            details.add(cell);
        } else {
            flags.add(new Flag(cell, name.get(), name.get().saysPrivate(PrivacyValue.of(value))));
        }
    }

    /**
     * Adds a column that the mapping includes although its name marks it as private: it is kept as a mark, or where
     * the mapping sets a visibility; otherwise its value is removed.
     */
    private void addMapped(Cell cell, PrivacyName name) {
        String target = requireNonNull(part.columns().get(cell.path()));
        String last = target.substring(target.lastIndexOf('.') + 1);
        boolean isMark = PrivacyName.of(last).isPresent() || PrivacyName.isAudienceField(last);
        String visibility = elementPrefix(target) + "visibility";
        boolean isKept =
                part.constants().containsKey(visibility) || part.columns().containsValue(visibility);
        if (isMark || isKept || !name.isSecret() || !name.isUnderstood()) {
            cells.add(cell);
        } else {
            details.add(cell);
        }
    }

    private void dropDetails() {
        for (Cell detail : details) {
            detail.parent().remove(detail.key());
            notices.add(NoticeCode.PRIVATE, position, detail.path());
            removedValues.add(detail.value());
        }
    }

    private void apply(Flag flag) {
        List<Cell> covered =
                cells.stream().filter(cell -> isDecidedBy(flag, cell)).toList();
        List<Cell> mapped = covered.stream()
                .filter(cell -> part.columns().containsKey(cell.path()))
                .toList();
        if (mapped.isEmpty()) {
            if (!covered.isEmpty() && flag.name().isSpecific()) {
                flag.cell().parent().remove(flag.cell().key());
            }
            return;
        }
        flag.cell().parent().remove(flag.cell().key());
        if (!flag.isPrivate()) {
            return;
        }
        for (Cell cell : mapped) {
            String target = requireNonNull(part.columns().get(cell.path()));
            Optional<String> location = locationPrefix(target);
            if (location.isPresent()) {
                marks.add(location.get() + PrivateMarks.ADDRESS);
            } else if (target.equals("name")) {
                marks.add(PrivateMarks.ALL);
            } else if (target.equals("organization.name") && isAbout(flag, WordCategory.ORGANIZATION)) {
                marks.add("organization." + PrivateMarks.ALL);
            } else {
                drop(target, cell);
            }
        }
        if (isAbout(flag, WordCategory.PLACE)
                && marks.stream().noneMatch(mark -> mark.endsWith(PrivateMarks.ADDRESS))) {
            marks.add(PrivateMarks.ADDRESS);
        }
    }

    private static boolean isAbout(Flag flag, WordCategory subject) {
        return flag.name().subjects().contains(subject);
    }

    /** Returns whether a flag applies to a cell of the same list element, and no more specific flag does. */
    private boolean isDecidedBy(Flag flag, Cell cell) {
        int length = flag.name().stem().size();
        return covers(flag, cell)
                && flags.stream().noneMatch(other -> other.name().stem().size() > length && covers(other, cell));
    }

    private boolean covers(Flag flag, Cell cell) {
        int list = flag.cell().element().lastIndexOf('#');
        int end = list < 0 ? 0 : (flag.cell().element() + ".").indexOf('.', list);
        String element = list < 0 ? "" : flag.cell().element().substring(0, end) + ".";
        return cell.element().startsWith(element) && names.covers(flag.name(), cell.path());
    }

    /**
     * Returns the path of the location that a target field is in, followed by a dot; empty path if the location is
     * the record itself.
     */
    private Optional<String> locationPrefix(String target) {
        String[] steps = Characters.splitAt(target, c -> c == '.').toArray(String[]::new);
        for (int i = steps.length - 2; i >= 0; i--) {
            if (steps[i].equals("location") || i > 0 && steps[i - 1].equals("locations")) {
                return Optional.of(String.join(".", List.of(steps).subList(0, i + 1)) + ".");
            }
        }
        return part.kind().equals(HsdsKind.LOCATION.tableName()) ? Optional.of("") : Optional.empty();
    }

    /**
     * Removes a value and those of the same target element: with a number its extension, with a contact its email
     * address.
     */
    private void drop(String target, Cell cell) {
        String element = elementPrefix(target);
        Set<String> reported = new HashSet<>();
        for (Cell other : List.copyOf(cells)) {
            String to = part.columns().getOrDefault(other.path(), "");
            boolean isSame = to.equals(target) || !element.isEmpty() && to.startsWith(element);
            if (isSame && inSameElement(cell, other)) {
                other.parent().remove(other.key());
                if (SEARCHABLE_FIELDS.contains(to.substring(to.lastIndexOf('.') + 1))) {
                    removedValues.add(other.value());
                }
                cells.remove(other);
                if (reported.add(other.path())) {
                    notices.add(NoticeCode.PRIVATE, position, other.path());
                }
            }
        }
    }

    /** Returns whether a cell is in the list element of another; in a flat row, every cell is. */
    private static boolean inSameElement(Cell cell, Cell other) {
        int list = cell.element().lastIndexOf('#');
        if (list < 0) {
            return true;
        }
        int end = (cell.element() + ".").indexOf('.', list);
        return (other.element() + ".").startsWith(cell.element().substring(0, end) + ".");
    }

    /** Returns a target path up to its last list index, such as {@code contacts.0.}; empty if it has none. */
    private static String elementPrefix(String target) {
        String[] steps = Characters.splitAt(target, c -> c == '.').toArray(String[]::new);
        for (int i = steps.length - 2; i > 0; i--) {
            if (!steps[i].isEmpty() && steps[i].chars().allMatch(Character::isDigit)) {
                return String.join(".", List.of(steps).subList(0, i + 1)) + ".";
            }
        }
        return "";
    }
}
