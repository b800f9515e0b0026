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
        List<TaxonomyTerm> terms = fields.objects("taxonomy_terms", TaxonomyJson::term);
        fields.end();
        return terms;
    }

    private static TaxonomyTerm term(Fields fields) {
        TaxonomyTerm.Builder term =
                TaxonomyTerm.builder(fields.requireString("code"), TextJson.require(fields, "name"));
        TextJson.optional(fields, "description").ifPresent(term::description);
        fields.string("parent").ifPresent(term::parent);
        return term.synonyms(TextJson.list(fields, "synonyms"))
                .onlyWhenAsked(fields.bool("only_when_asked").orElse(false))
                .comesBefore(Set.copyOf(fields.strings("comes_before")))
                .vacancyFirst(fields.bool("vacancy_first").orElse(false))
                .build();
    }
}
