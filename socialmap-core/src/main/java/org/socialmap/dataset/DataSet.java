package org.socialmap.dataset;

import org.socialmap.catalog.Catalog;
import org.socialmap.need.Vocabulary;

/** Everything that makes a map: vocabulary, taxonomy of needs, synonyms, guidance and records. Immutable. */
public record DataSet(
        DataSetInfo info,
        Vocabulary vocabulary,
        Taxonomy taxonomy,
        Synonyms synonyms,
        Guidance guidance,
        Catalog catalog) {
    /** Returns a data set built in code, without synonyms, guidance and records; add them by {@code with}. */
    public static DataSet of(DataSetInfo info, Vocabulary vocabulary, Taxonomy taxonomy) {
        return new DataSet(info, vocabulary, taxonomy, Synonyms.NONE, Guidance.NONE, Catalog.EMPTY);
    }

    /** Returns a copy with other synonyms. */
    public DataSet with(Synonyms others) {
        return new DataSet(info, vocabulary, taxonomy, others, guidance, catalog);
    }

    /** Returns a copy with other guidance. */
    public DataSet with(Guidance other) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, other, catalog);
    }

    /** Returns a copy with other records. */
    public DataSet with(Catalog records) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, records);
    }
}
