package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.Redaction;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.notation.JsonText;

/**
 * Finds the terms of taxonomies that are marks, such as "Confidential address", and marks all records on the stage that name one
 * of them by its id. Only terms that speak of privacy are in memory; without one, no other record is read. For one thread.
 */
public final class PrivateTermMarker {
    private static final int PAGE = 500;
    private static final int HIGHEST = 6;

    private final Stage stage;
    private final SecretPlaces secrets;

    /** The terms that speak of privacy, themselves or by what they stand under, by id. */
    private final Map<String, Term> terms = new HashMap<>();

    private boolean changed;

    /** A term, and the names of what it stands under. */
    private record Term(ObjectNode node, List<String> above) {
        List<String> names() {
            List<String> names = new ArrayList<>(above);
            names.add(node.path("name").asText(""));
            names.add(node.path("code").asText(""));
            names.removeIf(String::isBlank);
            return names;
        }
    }

    private record Staged(long seq, String kind, ObjectNode body) {}

    public PrivateTermMarker(Stage stage, SecretPlaces secrets) {
        this.stage = stage;
        this.secrets = secrets;
    }

    /**
     * Marks what names a term that is a mark.
     *
     * @return whether there was any
     */
    public boolean settle() {
        forEach("taxonomy", this::learnTaxonomy);
        int known = -1;
        for (int i = 0; i < HIGHEST && terms.size() > known; i++) {
            known = terms.size();
            forEach("taxonomy_term", this::learn);
        }
        if (terms.isEmpty()) {
            return false;
        }
        boolean found = false;
        List<Staged> page = naming(0);
        while (!page.isEmpty()) {
            for (Staged record : page) {
                found |= mark(record);
            }
            page = naming(page.getLast().seq());
        }
        return found;
    }

    private void forEach(String kind, Consumer<ObjectNode> taker) {
        long after = 0;
        for (List<Stage.Waiting> page = stage.next(kind, after, PAGE);
                !page.isEmpty();
                page = stage.next(kind, after, PAGE)) {
            page.forEach(waiting -> taker.accept(waiting.node()));
            after = page.getLast().seq();
        }
    }

    private void learnTaxonomy(ObjectNode taxonomy) {
        Term term = new Term(taxonomy, List.of());
        if (speaks(term)) {
            terms.put(taxonomy.path("id").asText(), term);
            RecordNotes.idAsTerm(taxonomy).ifPresent(id -> terms.put(id, term));
        }
    }

    private void learn(ObjectNode node) {
        List<String> above = new ArrayList<>(PrivateAttributes.above(node));
        for (String field : List.of("parent_id", "taxonomy_id")) {
            Optional.ofNullable(terms.get(node.path(field).asText(""))).ifPresent(over -> above.addAll(over.names()));
        }
        Term term = new Term(node, List.copyOf(above));
        if (speaks(term)) {
            terms.put(node.path("id").asText(), term);
        }
    }

    /** Whether a term is a mark for some answer of an attribute. */
    private static boolean speaks(Term term) {
        for (String answer : List.of("", "yes", "no")) {
            ObjectNode attribute = term.node().objectNode();
            attribute.put("value", answer);
            PrivateAttributes.read(attribute, term.node(), term.above());
            if (attribute.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private List<Staged> naming(long after) {
        return stage.list(
                row -> new Staged(row.getLong(1), row.getString(2), JsonText.read(row.getString(3))),
                "SELECT seq, kind, body FROM record WHERE seq > ? AND instr(body, '\"taxonomy_term_id\"') > 0"
                        + " ORDER BY seq LIMIT ?",
                after,
                PAGE);
    }

    private boolean mark(Staged record) {
        changed = false;
        visit(record.kind(), record.body(), 0);
        if (changed) {
            stage.update(
                    "UPDATE record SET body = ? WHERE seq = ?", record.body().toString(), record.seq());
        }
        return changed;
    }

    private void visit(String kind, ObjectNode node, int depth) {
        if (kind.equals("attribute")) {
            attribute(node);
            return;
        }
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            Optional<Type> type = HsdsStructure.field(kind, field.getKey());
            if (depth < HIGHEST && type.orElse(new Type.Id()) instanceof Type.Children of) {
                field.getValue().forEach(child -> visit(of.kind(), (ObjectNode) child, depth + 1));
            } else if (depth < HIGHEST
                    && type.orElse(new Type.Id()) instanceof Type.Child of
                    && field.getValue() instanceof ObjectNode child) {
                visit(of.kind(), child, depth + 1);
            }
        }
        PrivateAttributes.ofOwner(kind, node);
        boolean isPlaced = kind.equals("service_at_location") && node.has("location_id");
        if (isPlaced && (Redaction.isMarked(node) || node.has(PrivateMarks.ADDRESS))) {
            secrets.addMark(node.path("location_id").asText(), PrivateMarks.ADDRESS);
        }
    }

    private void attribute(ObjectNode attribute) {
        Term term = terms.get(attribute.path("taxonomy_term_id").asText(""));
        if (term == null || !attribute.path("taxonomy_term").equals(MissingNode.getInstance())) {
            return;
        }
        int before = attribute.size();
        PrivateAttributes.read(attribute, term.node(), term.above());
        changed |= attribute.size() > before;
        String owner = attribute.path("link_id").asText("");
        PrivateAttributes.ownerMarks(attribute).forEach(mark -> secrets.addMark(owner, mark));
    }
}
