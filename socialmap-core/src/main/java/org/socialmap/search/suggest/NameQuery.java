package org.socialmap.search.suggest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.socialmap.search.Suggestion;
import org.socialmap.search.index.IndexFields;
import org.socialmap.understanding.analysis.Deadline;
import org.socialmap.understanding.analysis.PrefixMatch;

/**
 * Matches documents with words in their names that start with the typed words. Results need a second check, since a
 * document may have several names. Immutable.
 */
final class NameQuery {
    private static final int MAX_EDITS = 1;

    private final List<String> typed;
    private final Map<String, CompiledAutomaton> automata;

    private NameQuery(List<String> typed, Map<String, CompiledAutomaton> automata) {
        this.typed = typed;
        this.automata = automata;
    }

    /** Returns a query for the typed words. */
    static NameQuery of(List<String> typed) {
        return new NameQuery(typed, Map.of());
    }

    /** Returns a query that tolerates an error in each word that is long enough. */
    static NameQuery fuzzy(List<String> typed, Deadline deadline) {
        Map<String, CompiledAutomaton> automata = typed.stream()
                .filter(PrefixMatch::toleratesError)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), word -> near(word, deadline)));
        return new NameQuery(typed, automata);
    }

    /** Returns the Lucene query for names of a kind. */
    Query of(Suggestion.Kind kind) {
        String field = IndexFields.nameWords(kind);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : typed) {
            CompiledAutomaton near = automata.get(word);
            query.add(
                    near == null ? new PrefixQuery(new Term(field, word)) : new FuzzyPrefixQuery(field, word, near),
                    Occur.FILTER);
        }
        return query.build();
    }

    private static CompiledAutomaton near(String word, Deadline deadline) {
        deadline.checkWord();
        Automaton near = new LevenshteinAutomata(word.substring(1), true).toAutomaton(MAX_EDITS, word.substring(0, 1));
        Automaton prefixes = Operations.determinize(
                Operations.concatenate(List.of(near, Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new CompiledAutomaton(prefixes);
    }
}
