package org.socialmap.search.index;

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
import org.socialmap.understanding.QueryToken;
import org.socialmap.understanding.Understanding;

/**
 * The number of words of a text that an option contains, as analyzed in one language. Depends only on the text and
 * the option, so that a list in this order can be paged while other options change.
 *
 * @param query matches options with some of the words; its score says how many
 * @param maxScore the score of an option with all of them in its name
 */
public record MatchedTermCounter(Query query, int maxScore) {
    /** Nobody uses more words to find one service; further words do not rank. */
    private static final int MAX_WORDS = 20;

    private static final int NAME_WEIGHT = 4;

    /** The weights of fields, by how much they say about the service: integers, so that sums are exact. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            IndexFields.NAME, NAME_WEIGHT,
            IndexFields.ORGANIZATION_NAME, 2,
            IndexFields.EXAMPLES, 1,
            IndexFields.DESCRIPTION, 1,
            IndexFields.ORGANIZATION, 1);

    /** The rank of an option that contains none of the words literally. */
    public static final int LAST_RANK = MAX_WORDS * NAME_WEIGHT;

    /** Returns the text as analyzed in each language. */
    public static List<MatchedTermCounter> of(Understanding text) {
        List<MatchedTermCounter> languages = new ArrayList<>();
        text.words().forEach((language, words) -> {
            List<String> terms = words.stream()
                    .filter(word -> word.kind() != QueryToken.Kind.STOP)
                    .map(QueryToken::term)
                    .distinct()
                    .limit(MAX_WORDS)
                    .toList();
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            terms.forEach(term -> query.add(anywhere(language, term), Occur.SHOULD));
            languages.add(new MatchedTermCounter(query.build(), terms.size() * NAME_WEIGHT));
        });
        return languages;
    }

    /** Returns the rank of a score: 0 if the name contains all words, higher the fewer are contained. */
    public int rank(float score) {
        return maxScore - Math.round(score);
    }

    private static Query anywhere(String language, String term) {
        List<Query> fields = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> fields.add(new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(IndexFields.inLanguage(field, language), term))),
                weight)));
        return new DisjunctionMaxQuery(fields, 0);
    }
}
