package org.socialmap.importing.privacy;

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
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.Mapping;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.SourceRow;
import org.socialmap.importing.privacy.PrivacyWords.Kind;
import org.socialmap.language.Characters;

/**
 * Reads what the columns of a mapped row say about the privacy of other columns, as {@code ContactIsPrivate} does about
 * {@code contact}: what they are about is taken out of the row before anything else reads it. A column that is about a place
 * becomes a mark of the location, which keeps its area. What is about no column is left to {@link PrivateMarks}, which knows
 * the record.
 */
public final class PrivateColumns {
    private static final String LOCATION = "location";

    /** Fields whose values can be found again in a text. */
    private static final Set<String> WORTH_FINDING = Set.of("name", "number", "email");

    private final Mapping.Part part;
    private final SourcePosition spot;
    private final ImportNotices notices;
    private final PrivacyNames names;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> things = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final Set<String> marks = new TreeSet<>();
    private final List<String> dropped = new ArrayList<>();

    /** A value of a row: its path without the places in lists, and with them; and where to take it out. */
    private record Cell(String path, String element, String value, ObjectNode parent, String key) {}

    /** A column that speaks of privacy, and whether its value says that something is private. */
    private record Flag(Cell cell, PrivacyName name, boolean isPrivate) {}

    private PrivateColumns(Mapping.Part part, SourcePosition spot, ImportNotices notices, PrivacyNames names) {
        this.names = names;
        this.part = part;
        this.spot = spot;
        this.notices = notices;
    }

    /**
     * What is left of a row.
     *
     * @param row without what is private
     * @param marks fields of the mapped record that are to be true
     * @param dropped the values that were taken out, which may stand in no text either
     */
    public record Rest(SourceRow row, Set<String> marks, List<String> dropped) {}

    public static Rest of(Mapping.Part part, SourceRow row, ImportNotices notices, PrivacyNames names) {
        SourceRow copy = new SourceRow(row.kind(), row.node().deepCopy(), row.position());
        PrivateColumns columns = new PrivateColumns(part, row.position(), notices, names);
        columns.find(copy.node(), "", "");
        columns.dropThings();
        columns.flags.forEach(columns::apply);
        return new Rest(copy, columns.marks, columns.dropped);
    }

    private void find(JsonNode node, String path, String element) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String inner = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                String place = element.isEmpty() ? member.getKey() : element + "." + member.getKey();
                if (member.getValue().isContainerNode()) {
                    find(member.getValue(), inner, place);
                } else if (!member.getValue().isNull()) {
                    add(new Cell(inner, place, member.getValue().asText(), object, member.getKey()), member.getValue());
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
            mapped(cell, name.get());
        } else if (PrivacyValue.isThing(cell.value()) && !name.get().subjects().contains(Kind.PLACE)) {
            things.add(cell);
        } else {
            flags.add(new Flag(cell, name.get(), name.get().saysPrivate(PrivacyValue.of(value))));
        }
    }

    /**
     * A column that somebody mapped although it says that it is private: it comes in as a mark, or where it is for
     * professionals only.
     */
    private void mapped(Cell cell, PrivacyName name) {
        String target = part.columns().get(cell.path());
        String last = target.substring(target.lastIndexOf('.') + 1);
        boolean isMark = PrivacyName.of(last).isPresent() || PrivacyName.isTelling(last);
        String visibility = element(target) + "visibility";
        boolean isKept =
                part.constants().containsKey(visibility) || part.columns().containsValue(visibility);
        if (isMark || isKept || !name.isSecret() || !name.isUnderstood()) {
            cells.add(cell);
        } else {
            things.add(cell);
        }
    }

    private void dropThings() {
        for (Cell thing : things) {
            thing.parent().remove(thing.key());
            notices.add(NoticeCode.PRIVATE, spot, thing.path());
            dropped.add(thing.value());
        }
    }

    private void apply(Flag flag) {
        List<Cell> covered =
                cells.stream().filter(cell -> isDecidedBy(flag, cell)).toList();
        List<Cell> mapped = covered.stream()
                .filter(cell -> part.columns().containsKey(cell.path()))
                .toList();
        if (mapped.isEmpty()) {
            if (!covered.isEmpty() && flag.name().isParticular()) {
                flag.cell().parent().remove(flag.cell().key());
            }
            return;
        }
        flag.cell().parent().remove(flag.cell().key());
        if (!flag.isPrivate()) {
            return;
        }
        for (Cell cell : mapped) {
            String target = part.columns().get(cell.path());
            Optional<String> location = location(target);
            if (location.isPresent()) {
                marks.add(location.get() + PrivateMarks.ADDRESS);
            } else if (target.equals("name")) {
                marks.add(PrivateMarks.ALL);
            } else if (target.equals("organization.name") && isAbout(flag, Kind.ORGANIZATION)) {
                marks.add("organization." + PrivateMarks.ALL);
            } else {
                drop(target, cell);
            }
        }
        if (isAbout(flag, Kind.PLACE) && marks.stream().noneMatch(mark -> mark.endsWith(PrivateMarks.ADDRESS))) {
            marks.add(PrivateMarks.ADDRESS);
        }
    }

    private static boolean isAbout(Flag flag, Kind subject) {
        return flag.name().subjects().contains(subject);
    }

    /** Whether a column speaks of a cell, in the same element of a list, and no other says more exactly that it does. */
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

    /** Returns the path of the location whose address a field is, followed by a dot unless it is the record itself. */
    private Optional<String> location(String target) {
        String[] steps = Characters.splitAt(target, c -> c == '.').toArray(String[]::new);
        for (int i = steps.length - 2; i >= 0; i--) {
            if (steps[i].equals(LOCATION) || i > 0 && steps[i - 1].equals("locations")) {
                return Optional.of(String.join(".", List.of(steps).subList(0, i + 1)) + ".");
            }
        }
        return part.kind().equals(LOCATION) ? Optional.of("") : Optional.empty();
    }

    /** Takes a value out with all that is of the same element: with a number its extension, with a contact its email. */
    private void drop(String target, Cell cell) {
        String element = element(target);
        Set<String> told = new HashSet<>();
        for (Cell other : List.copyOf(cells)) {
            String to = part.columns().getOrDefault(other.path(), "");
            boolean isSame = to.equals(target) || !element.isEmpty() && to.startsWith(element);
            if (isSame && inSameElement(cell, other)) {
                other.parent().remove(other.key());
                if (WORTH_FINDING.contains(to.substring(to.lastIndexOf('.') + 1))) {
                    dropped.add(other.value());
                }
                cells.remove(other);
                if (told.add(other.path())) {
                    notices.add(NoticeCode.PRIVATE, spot, other.path());
                }
            }
        }
    }

    /** Of a list in the source only the element that was marked; of a flat row all of it. */
    private static boolean inSameElement(Cell cell, Cell other) {
        int list = cell.element().lastIndexOf('#');
        if (list < 0) {
            return true;
        }
        int end = (cell.element() + ".").indexOf('.', list);
        return (other.element() + ".").startsWith(cell.element().substring(0, end) + ".");
    }

    /** The part of a target up to the last place in a list, such as {@code contacts.0.}; empty if it is in no list. */
    private static String element(String target) {
        String[] steps = Characters.splitAt(target, c -> c == '.').toArray(String[]::new);
        for (int i = steps.length - 2; i > 0; i--) {
            if (!steps[i].isEmpty() && steps[i].chars().allMatch(Character::isDigit)) {
                return String.join(".", List.of(steps).subList(0, i + 1)) + ".";
            }
        }
        return "";
    }
}
