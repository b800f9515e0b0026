package org.socialmap.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.socialmap.dataset.TaxonomyTerm;

/** Reads the needs of a map: an object with a list {@code taxonomy_terms}. */
public final class TaxonomyJson {
    private TaxonomyJson() {}

    /** Reads the terms. Adds a problem for each one that cannot be read. */
    public static List<TaxonomyTerm> read(JsonNode node, Problems problems) {
        Fields fields = new Fields(node, "", problems);
        List<TaxonomyTerm> terms = fields.objects(
                "taxonomy_terms",
                term -> new TaxonomyTerm(
                        term.requireString("code"),
                        TextJson.require(term, "name"),
                        TextJson.optional(term, "description"),
                        term.string("parent"),
                        TextJson.list(term, "synonyms"),
                        term.bool("only_when_asked").orElse(false),
                        Set.copyOf(term.strings("comes_before"))));
        fields.end();
        return terms;
    }
}
