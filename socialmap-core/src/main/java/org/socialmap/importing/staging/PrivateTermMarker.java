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
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.exchange.hsds.HsdsStructure;
import org.socialmap.exchange.hsds.HsdsStructure.Type;
import org.socialmap.importing.privacy.PrivateAttributes;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.Redaction;
import org.socialmap.importing.value.RecordNotes;
import org.socialmap.notation.JsonText;

/**
 * Finds taxonomy terms that are marks of privacy, such as "Confidential address", and marks all staged records that
 * refer to one by its id. Only terms that concern privacy are held in memory; if there are none, no other records are
 * read. For one thread.
 */
public final class PrivateTermMarker {
    private static final int PAGE_SIZE = 500;
    private static final int MAX_DEPTH = 6;

    private final Stage stage;
    private final SecretPlaces secrets;

    /** The terms that are marks, by themselves or by an ancestor, by id. */
    private final Map<String, Term> terms = new HashMap<>();

    private boolean changed;

    /** A term and the names of its ancestors. */
    private record Term(ObjectNode node, List<String> ancestors) {
        List<String> names() {
            List<String> names = new ArrayList<>(ancestors);
            names.add(node.path("name").asText(""));
            names.add(node.path("code").asText(""));
            names.removeIf(String::isBlank);
            return names;
        }
    }

    /** A record that refers to a term. */
    private record TermUser(long seq, HsdsKind kind, ObjectNode fields) {}

    public PrivateTermMarker(Stage stage, SecretPlaces secrets) {
        this.stage = stage;
        this.secrets = secrets;
    }

    /**
     * Marks the records that refer to a term that is a mark.
     *
     * @return whether there are any
     */
    public boolean mark() {
        forEach(HsdsKind.TAXONOMY, this::learnTaxonomy);
        int known = -1;
        for (int i = 0; i < MAX_DEPTH && terms.size() > known; i++) {
            known = terms.size();
            forEach(HsdsKind.TAXONOMY_TERM, this::learnTerm);
        }
        if (terms.isEmpty()) {
            return false;
        }
        boolean found = false;
        List<TermUser> page = next(0);
        while (!page.isEmpty()) {
            for (TermUser record : page) {
                found |= markRecord(record);
            }
            page = next(page.getLast().seq());
        }
        return found;
    }

    private void forEach(HsdsKind kind, Consumer<ObjectNode> consumer) {
        long after = 0;
        for (List<StagedRecord> page = stage.next(kind, after, PAGE_SIZE);
                !page.isEmpty();
                page = stage.next(kind, after, PAGE_SIZE)) {
            page.forEach(record -> consumer.accept(record.fields()));
            after = page.getLast().seq();
        }
    }

    private void learnTaxonomy(ObjectNode taxonomy) {
        Term term = new Term(taxonomy, List.of());
        if (isMark(term)) {
            terms.put(taxonomy.path("id").asText(), term);
            RecordNotes.idAsTerm(taxonomy).ifPresent(id -> terms.put(id, term));
        }
    }

    private void learnTerm(ObjectNode node) {
        List<String> ancestors = new ArrayList<>(PrivateAttributes.ancestors(node));
        for (String field : List.of("parent_id", "taxonomy_id")) {
            Optional.ofNullable(terms.get(node.path(field).asText("")))
                    .ifPresent(ancestor -> ancestors.addAll(ancestor.names()));
        }
        Term term = new Term(node, List.copyOf(ancestors));
        if (isMark(term)) {
            terms.put(node.path("id").asText(), term);
        }
    }

    /** Returns whether a term is a mark for any of the possible answers in an attribute. */
    private static boolean isMark(Term term) {
        for (String answer : List.of("", "yes", "no")) {
            ObjectNode attribute = term.node().objectNode();
            attribute.put("value", answer);
            PrivateAttributes.read(attribute, term.node(), term.ancestors());
            if (attribute.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private List<TermUser> next(long after) {
        return stage.database()
                .list(
                        row -> new TermUser(
                                row.getLong(1), HsdsKind.get(row.getString(2)), JsonText.read(row.getString(3))),
                        "SELECT seq, kind, body FROM record WHERE seq > ? AND instr(body, '\"taxonomy_term_id\"') > 0"
                                + " ORDER BY seq LIMIT ?",
                        after,
                        PAGE_SIZE);
    }

    private boolean markRecord(TermUser record) {
        changed = false;
        visit(record.kind(), record.fields(), 0);
        if (changed) {
            stage.replaceBody(record.seq(), record.fields().toString());
        }
        return changed;
    }

    private void visit(HsdsKind kind, ObjectNode node, int depth) {
        if (kind == HsdsKind.ATTRIBUTE) {
            markAttribute(node);
            return;
        }
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            Optional<Type> type = HsdsStructure.field(kind, field.getKey());
            if (depth < MAX_DEPTH && type.orElse(new Type.Id()) instanceof Type.Children of) {
                field.getValue().forEach(child -> visit(of.kind(), (ObjectNode) child, depth + 1));
            } else if (depth < MAX_DEPTH
                    && type.orElse(new Type.Id()) instanceof Type.Child of
                    && field.getValue() instanceof ObjectNode child) {
                visit(of.kind(), child, depth + 1);
            }
        }
        PrivateAttributes.markOwner(kind, node);
        boolean hasLocation = kind == HsdsKind.SERVICE_AT_LOCATION && node.has("location_id");
        if (hasLocation && (Redaction.isMarked(node) || node.has(PrivateMarks.ADDRESS))) {
            secrets.addMark(node.path("location_id").asText(), PrivateMarks.ADDRESS);
        }
    }

    private void markAttribute(ObjectNode attribute) {
        Term term = terms.get(attribute.path("taxonomy_term_id").asText(""));
        if (term == null || !attribute.path("taxonomy_term").equals(MissingNode.getInstance())) {
            return;
        }
        int before = attribute.size();
        PrivateAttributes.read(attribute, term.node(), term.ancestors());
        changed |= attribute.size() > before;
        String owner = attribute.path("link_id").asText("");
        PrivateAttributes.ownerMarks(attribute).forEach(mark -> secrets.addMark(owner, mark));
    }
}
