package org.socialmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.socialmap.understanding.Understanding;
import org.socialmap.understanding.UnderstoodFact;
import org.socialmap.understanding.Word;

/**
 * Asks which options have the words of a text: every language tries, the best counts. The score is the part of what is said that an
 * option has, 0 to 1: rare words say more than common ones, and a word counts by the {@link #WEIGHTS field} in which it stands. So
 * it means the same on every map and for every text, and nothing that happens to other options moves it.
 */
final class TextQuery {
    /** An example or a name says what it is for; a description tells of much besides, and what is said of the organization tells of all it does. */
    private static final Map<String, Float> WEIGHTS = Map.of(
            IndexFields.EXAMPLES, 1f,
            IndexFields.NAME, 1f,
            IndexFields.DESCRIPTION, 0.7f,
            IndexFields.ORGANIZATION_NAME, 0.6f,
            IndexFields.ORGANIZATION, 0.4f);
    /** "Without" counts where it stands before the same word. */
    private static final double NEGATION = 0.5;
    /** Both parts of a compound, wherever they stand, are nearly the compound. */
    private static final float PARTS = 0.8f;
    /** Lucene takes 1,024 clauses in one query, of all languages together; more words than that nobody types. */
    private static final int MAX_CLAUSES = 900;

    private static final List<String> OF_ONE_SERVICE =
            List.of(IndexFields.EXAMPLES, IndexFields.NAME, IndexFields.DESCRIPTION);
    /** So many other words may stand among those that say a fact. */
    private static final int BETWEEN = 2;

    private final IndexReader counted;
    private final String language;
    private final List<Word> words;
    private final Understanding text;
    private int clausesLeft;

    private TextQuery(IndexReader counted, String language, List<Word> words, Understanding text) {
        this.counted = counted;
        this.language = language;
        this.words = words;
        this.text = text;
        this.clausesLeft = MAX_CLAUSES / text.words().size();
    }

    /**
     * @param counted the index by which words are rare or common
     */
    static Query of(Understanding text, IndexReader counted) {
        List<Query> languages = new ArrayList<>();
        text.words().forEach((language, words) -> {
            Query query = new TextQuery(counted, language, words, text).query();
            if (!(query instanceof MatchNoDocsQuery)) {
                languages.add(query);
            }
        });
        return languages.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(languages, 0);
    }

    private Query query() {
        Set<Integer> told =
                text.facts().stream().flatMap(fact -> fact.positions().stream()).collect(Collectors.toSet());
        double all = 0;
        double[] weights = new double[words.size()];
        for (int at = 0; at < words.size(); at++) {
            weights[at] =
                    isAffordable(WEIGHTS.size() * (1 + words.get(at).parts().size())) ? weight(at) : 0;
            all += text.refusedWords().contains(at) && !told.contains(at) ? 0 : weights[at];
        }
        double unit = all == 0 ? 0 : 1 / all;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<Integer> done = new HashSet<>();
        for (UnderstoodFact fact : text.facts()) {
            if (Collections.disjoint(done, fact.positions())) {
                query.add(told(fact, weights, unit), Occur.SHOULD);
                done.addAll(fact.positions());
            }
        }
        for (int at = 0; at < words.size(); at++) {
            if (weights[at] > 0 && !done.contains(at)) {
                query.add(word(at, weights[at] * unit), Occur.SHOULD);
            }
        }
        BooleanQuery asked = query.build();
        return asked.clauses().isEmpty() ? MatchNoDocsQuery.INSTANCE : asked;
    }

    /** Whether so many clauses more can be asked; what comes behind them is not. */
    private boolean isAffordable(int clauses) {
        clausesLeft -= clauses;
        return clausesLeft >= 0;
    }

    /** The words that tell a fact, or others that tell the same. */
    private Query told(UnderstoodFact fact, double[] weights, double unit) {
        double weight = fact.positions().stream().mapToDouble(at -> weights[at]).sum();
        BooleanQuery.Builder said = new BooleanQuery.Builder();
        fact.positions().stream()
                .filter(at -> weights[at] > 0)
                .forEach(at -> said.add(word(at, weights[at] * unit), Occur.SHOULD));
        List<Query> same = new ArrayList<>(List.of(said.build()));
        sayings(fact, language, weight * unit, same);
        // A record may say it in another language than the person.
        fact.saidAs().keySet().stream()
                .filter(other -> !other.equals(language))
                .forEach(other -> sayings(fact, other, weight * unit, same));
        return new DisjunctionMaxQuery(same, 0);
    }

    /** A record that says for whom it is says so, in whichever field. */
    private void sayings(UnderstoodFact fact, String told, double share, List<Query> same) {
        for (List<String> saying : fact.saidAs().getOrDefault(told, List.of())) {
            if (isAffordable(OF_ONE_SERVICE.size() * saying.size())) {
                OF_ONE_SERVICE.forEach(field -> same.add(new BoostQuery(
                        new ConstantScoreQuery(saying(IndexFields.inLanguage(field, told), saying)), (float) share)));
            }
        }
    }

    /** "Without insurance or papers" says "without papers" too. */
    private static Query saying(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(BETWEEN, field, terms.toArray(String[]::new));
    }

    private Query word(int at, double share) {
        return new BoostQuery(word(at), text.refusedWords().contains(at) ? 0 : (float) share);
    }

    private double weight(int at) {
        Word word = words.get(at);
        return switch (word.kind()) {
            case STOP -> 0;
            case NEGATION ->
                at + 1 < words.size() && says(words.get(at + 1)) ? NEGATION * rarity(words.get(at + 1)) : 0;
            case CONTENT -> rarity(word);
        };
    }

    private static boolean says(Word word) {
        return word.kind() == Word.Kind.CONTENT;
    }

    private double rarity(Word word) {
        int frequency = 0;
        try {
            for (String field : WEIGHTS.keySet()) {
                frequency = Math.max(frequency, counted.docFreq(term(field, word.term())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
        return Math.log(1 + (counted.numDocs() + 1.0) / (frequency + 1.0));
    }

    private Query word(int at) {
        Word word = words.get(at);
        if (word.kind() == Word.Kind.NEGATION) {
            return anywhere(field -> new PhraseQuery(
                    IndexFields.inLanguage(field, language),
                    word.term(),
                    words.get(at + 1).term()));
        }
        Query whole = anywhere(field -> new TermQuery(term(field, word.term())));
        if (word.parts().isEmpty()) {
            return whole;
        }
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        float each = PARTS / word.parts().size();
        word.parts()
                .forEach(part -> parts.add(
                        new BoostQuery(anywhere(field -> new TermQuery(term(field, part))), each), Occur.MUST));
        return new DisjunctionMaxQuery(List.of(whole, parts.build()), 0);
    }

    private interface InField {
        Query in(String field);
    }

    private static Query anywhere(InField query) {
        List<Query> fields = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> fields.add(new BoostQuery(new ConstantScoreQuery(query.in(field)), weight)));
        return new DisjunctionMaxQuery(fields, 0);
    }

    private Term term(String field, String term) {
        return new Term(IndexFields.inLanguage(field, language), term);
    }
}
