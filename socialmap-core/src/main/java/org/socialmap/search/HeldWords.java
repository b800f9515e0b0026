package org.socialmap.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.socialmap.understanding.Understanding;
import org.socialmap.understanding.Word;

/**
 * How many of the words of a text an option holds, as one language reads them. It depends on nothing but the text and the option, so
 * that a list in this order can be read page by page while other options change.
 *
 * @param query finds what holds some of the words; its score says how much
 * @param full the score of what holds all of them in its name
 */
record HeldWords(Query query, int full) {
    /** Nobody names more words than these to find one service; what comes behind them does not rank. */
    private static final int MAX_WORDS = 20;

    /** Where a word stands, by what it says of the service: whole numbers, so that their sums are exact. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            IndexFields.NAME, 4,
            IndexFields.ORGANIZATION_NAME, 2,
            IndexFields.EXAMPLES, 1,
            IndexFields.DESCRIPTION, 1,
            IndexFields.ORGANIZATION, 1);

    /** The rank of what holds none of the words as they stand there. */
    static final int LAST_RANK = MAX_WORDS * WEIGHTS.get(IndexFields.NAME);

    /** The same text as each language reads it. */
    static List<HeldWords> of(Understanding text) {
        List<HeldWords> languages = new ArrayList<>();
        text.words().forEach((language, words) -> {
            List<String> terms = words.stream()
                    .filter(word -> word.kind() != Word.Kind.STOP)
                    .map(Word::term)
                    .distinct()
                    .limit(MAX_WORDS)
                    .toList();
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            terms.forEach(term -> query.add(anywhere(language, term), Occur.SHOULD));
            languages.add(new HeldWords(query.build(), terms.size() * WEIGHTS.get(IndexFields.NAME)));
        });
        return languages;
    }

    /** Returns the rank of a score: 0 if the name holds all words, more the less is held. */
    int rank(float score) {
        return full - Math.round(score);
    }

    private static Query anywhere(String language, String term) {
        List<Query> fields = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> fields.add(new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(IndexFields.inLanguage(field, language), term))),
                weight)));
        return new DisjunctionMaxQuery(fields, 0);
    }
}
