package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.notation.Members;
import org.socialmap.record.Attribute;

/** Needs as a taxonomy and its terms (HSDS {@code taxonomy}, {@code taxonomy_term}, {@code attribute}). */
final class HsdsTerms {
    private final DataSetInfo info;
    private final Taxonomy taxonomy;
    private final Locale locale;

    HsdsTerms(DataSetInfo info, Taxonomy taxonomy, Locale locale) {
        this.info = info;
        this.taxonomy = taxonomy;
        this.locale = locale;
    }

    ObjectNode taxonomy() {
        return new Members()
                .string("id", HsdsIds.taxonomy(info.id()).toString())
                .string("name", info.name().in(locale))
                .string("description", info.source().in(locale))
                .node();
    }

    ObjectNode term(TaxonomyTerm term) {
        return new Members()
                .string("id", id(term.code()))
                .string("code", term.code())
                .string("name", term.name().in(locale))
                .string("description", term.description().orElse(term.name()).in(locale))
                .string("parent_id", term.parent().map(this::id))
                .string("taxonomy", info.id())
                .string("language", locale.getLanguage())
                .string("taxonomy_id", HsdsIds.taxonomy(info.id()).toString())
                .object("taxonomy_detail", Optional.of(taxonomy()), detail -> detail)
                .node();
    }

    /** Returns a need that a service meets, which HSDS expresses as an attribute. */
    ObjectNode need(String code, HsdsParts parts) {
        return attribute(new Attribute(code, Optional.of("need"), Optional.empty()), parts);
    }

    ObjectNode attribute(Attribute attribute, HsdsParts parts) {
        return new Members()
                .string("id", parts.id(HsdsKind.ATTRIBUTE, attribute.toString()))
                .string("link_id", parts.owner().toString())
                .string("link_entity", HsdsKind.SERVICE.tableName())
                .string("taxonomy_term_id", id(attribute.taxonomyTerm()))
                .string("term", Optional.of(attribute.taxonomyTerm()).filter(code -> parts.whole()))
                .string("label", attribute.label())
                .string("value", attribute.value())
                .object("taxonomy_term", taxonomy.find(attribute.taxonomyTerm()), this::term)
                .node();
    }

    private String id(String code) {
        return HsdsIds.term(info.id(), code).toString();
    }
}
