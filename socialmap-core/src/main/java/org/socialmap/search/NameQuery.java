package org.socialmap.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.socialmap.understanding.Typing;

/** Finds the documents with words that begin as somebody typed. What it finds is looked at again: it may be too much. */
final class NameQuery {
    private static final int ONE_ERROR = 1;

    private NameQuery() {}

    /**
     * @param forgiving whether an error is forgiven
     */
    static Query of(List<String> typed, boolean forgiving) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : typed) {
            query.add(
                    forgiving && Typing.isForgiven(word)
                            ? withError(word)
                            : new PrefixQuery(new Term(IndexFields.NAME_WORDS, word)),
                    Occur.FILTER);
        }
        return query.build();
    }

    private static Query withError(String word) {
        Automaton near = new LevenshteinAutomata(word.substring(1), true).toAutomaton(ONE_ERROR, word.substring(0, 1));
        Automaton beginning = Operations.determinize(
                Operations.concatenate(List.of(near, Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new AutomatonQuery(new Term(IndexFields.NAME_WORDS, word), beginning);
    }
}
