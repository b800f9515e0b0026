package org.socialmap.search;

import java.util.List;
import java.util.function.BiPredicate;
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

/** Finds the documents with words that begin as somebody typed. What it finds is looked at again: it may be too much. */
final class NameQuery {
    private static final int ONE_ERROR = 1;

    private NameQuery() {}

    static Query of(List<String> typed, BiPredicate<String, String> begins) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : typed) {
            boolean forgives = begins.test(misspelt(word), word);
            query.add(
                    forgives ? withError(word) : new PrefixQuery(new Term(IndexFields.NAME_WORDS, word)), Occur.FILTER);
        }
        return query.build();
    }

    /** A word with one error: if it begins so all the same, errors are forgiven. */
    private static String misspelt(String word) {
        return word.substring(0, word.length() - 1) + '\uffff';
    }

    private static Query withError(String word) {
        Automaton near = new LevenshteinAutomata(word.substring(1), true).toAutomaton(ONE_ERROR, word.substring(0, 1));
        Automaton beginning = Operations.determinize(
                Operations.concatenate(List.of(near, Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new AutomatonQuery(new Term(IndexFields.NAME_WORDS, word), beginning);
    }
}
