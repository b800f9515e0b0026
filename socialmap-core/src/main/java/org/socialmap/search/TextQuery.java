package org.socialmap.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns anyone's words into a query: every language's chain tries, the best language counts. */
final class TextQuery {
    /** Words of a need and concrete examples say more than a name, and a name more than a description. */
    private static final Map<String, Float> WEIGHTS = Map.of(
            IndexFields.NEED_LABELS, 3f, IndexFields.EXAMPLES, 3f, IndexFields.NAME, 2f, IndexFields.DESCRIPTION, 1f);
    /** Lucene takes 1,024 clauses in one query; more words than this nobody types. */
    private static final int MAX_CLAUSES = 1_000;

    private TextQuery() {}

    static Query of(String text, Map<String, Analyzer> analyzers) {
        List<Query> languages = new ArrayList<>();
        int termsPerLanguage = MAX_CLAUSES / (WEIGHTS.size() * Math.max(1, analyzers.size()));
        analyzers.forEach((language, analyzer) -> {
            List<String> terms = Analysis.terms(analyzer, text).stream()
                    .distinct()
                    .limit(termsPerLanguage)
                    .toList();
            if (!terms.isEmpty()) {
                languages.add(terms(terms, language));
            }
        });
        return languages.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(languages, 0);
    }

    private static Query terms(List<String> terms, String language) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            List<Query> fields = new ArrayList<>();
            WEIGHTS.forEach((field, weight) -> fields.add(
                    new BoostQuery(new TermQuery(new Term(IndexFields.inLanguage(field, language), term)), weight)));
            query.add(new DisjunctionMaxQuery(fields, 0), Occur.SHOULD);
        }
        return query.build();
    }
}
