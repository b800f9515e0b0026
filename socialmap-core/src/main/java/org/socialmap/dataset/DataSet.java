package org.socialmap.dataset;

import java.util.List;
import org.socialmap.catalog.Catalog;
import org.socialmap.need.Vocabulary;

/** The content of a map: vocabulary, taxonomy of needs, synonyms, guidance, records, examples of what people
 * type, and outlines for pictures. Immutable. */
public record DataSet(
        DataSetInfo info,
        Vocabulary vocabulary,
        Taxonomy taxonomy,
        Synonyms synonyms,
        Guidance guidance,
        Catalog catalog,
        List<Example> examples,
        Outlines outlines) {
    public DataSet {
        examples = List.copyOf(examples);
    }

    /** Returns a data set without synonyms, guidance, records, examples and outlines; the {@code with} methods add them. */
    public static DataSet of(DataSetInfo info, Vocabulary vocabulary, Taxonomy taxonomy) {
        return new DataSet(
                info, vocabulary, taxonomy, Synonyms.NONE, Guidance.NONE, Catalog.EMPTY, List.of(), Outlines.NONE);
    }

    /** Returns a copy with other synonyms. */
    public DataSet with(Synonyms synonyms) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog, examples, outlines);
    }

    /** Returns a copy with other guidance. */
    public DataSet with(Guidance guidance) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog, examples, outlines);
    }

    /** Returns a copy with other records. */
    public DataSet with(Catalog catalog) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog, examples, outlines);
    }

    /** Returns a copy with other examples. */
    public DataSet with(List<Example> examples) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog, examples, outlines);
    }

    /** Returns a copy with other outlines. */
    public DataSet with(Outlines outlines) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog, examples, outlines);
    }
}
