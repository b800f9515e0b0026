package org.socialmap.dataset;

import org.socialmap.catalog.Catalog;
import org.socialmap.need.Vocabulary;

/** The content of a map: vocabulary, taxonomy of needs, synonyms, guidance and records. Immutable. */
public record DataSet(
        DataSetInfo info,
        Vocabulary vocabulary,
        Taxonomy taxonomy,
        Synonyms synonyms,
        Guidance guidance,
        Catalog catalog) {
    /** Returns a data set without synonyms, guidance and records; the {@code with} methods add them. */
    public static DataSet of(DataSetInfo info, Vocabulary vocabulary, Taxonomy taxonomy) {
        return new DataSet(info, vocabulary, taxonomy, Synonyms.NONE, Guidance.NONE, Catalog.EMPTY);
    }

    /** Returns a copy with other synonyms. */
    public DataSet with(Synonyms synonyms) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog);
    }

    /** Returns a copy with other guidance. */
    public DataSet with(Guidance guidance) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog);
    }

    /** Returns a copy with other records. */
    public DataSet with(Catalog catalog) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, catalog);
    }
}
