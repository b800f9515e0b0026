package org.socialmap.catalog;

import org.socialmap.need.Vocabulary;

/** Everything that makes a map: its words, its needs, how people say them, its guidance and its records. Immutable. */
public record DataSet(
        DataSetInfo info,
        Vocabulary vocabulary,
        Taxonomy taxonomy,
        Synonyms synonyms,
        Guidance guidance,
        Catalog catalog) {
    /** Returns the same words with other records. */
    public DataSet with(Catalog records) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, records);
    }
}
