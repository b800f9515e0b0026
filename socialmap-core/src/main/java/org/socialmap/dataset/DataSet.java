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
    /** Returns a copy with other records. */
    public DataSet with(Catalog records) {
        return new DataSet(info, vocabulary, taxonomy, synonyms, guidance, records);
    }
}
