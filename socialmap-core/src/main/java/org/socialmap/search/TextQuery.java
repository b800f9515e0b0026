package org.socialmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.socialmap.understanding.Word;

/**
 * Asks which options have the words of a text: every language tries, the best counts. The score is the part of what is said that an
 * option has, 0 to 1: rare words say more than common ones, and a word counts by the {@link #WEIGHTS field} in which it stands. So
 * it means the same on every map and for every text, and nothing that happens to other options moves it.
 */
final class TextQuery {
    /** An example is what people say, a name nearly so; a description tells of much besides. */
    private static final Map<String, Float> WEIGHTS =
            Map.of(IndexFields.EXAMPLES, 1f, IndexFields.NAME, 1f, IndexFields.DESCRIPTION, 0.7f);
    /** Everybody who looks for help says "help". */
    private static final double FILLER = 0.2;
    /** "Without" counts where it stands before the same word. */
    private static final double NEGATION = 0.5;
    /** Both parts of a compound, wherever they stand, are nearly the compound. */
    private static final float PARTS = 0.8f;
    /** Lucene takes 1,024 clauses in one query; more words than this nobody types. */
    private static final int MAX_WORDS = 60;

    private final IndexReader counted;
    private final String language;
    private final List<Word> words;
    private final Understanding text;

    private TextQuery(IndexReader counted, String language, List<Word> words, Understanding text) {
        this.counted = counted;
        this.language = language;
        this.words = words;
        this.text = text;
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
        double all = 0;
        double[] weights = new double[words.size()];
        int asked = 0;
        for (int at = 0; at < words.size() && asked < MAX_WORDS; at++) {
            weights[at] = weight(at);
            asked += weights[at] > 0 ? 1 : 0;
            all += text.refusedWords().contains(at) ? 0 : weights[at];
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            if (weights[at] > 0) {
                boolean refused = text.refusedWords().contains(at);
                query.add(new BoostQuery(word(at), refused ? 0 : (float) (weights[at] / all)), Occur.SHOULD);
            }
        }
        return asked == 0 ? MatchNoDocsQuery.INSTANCE : query.build();
    }

    private double weight(int at) {
        Word word = words.get(at);
        return switch (word.kind()) {
            case STOP -> 0;
            case FILLER -> FILLER * rarity(word);
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
            throw new java.io.UncheckedIOException("reading the index failed", e);
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
        word.parts().forEach(part -> parts.add(anywhere(field -> new TermQuery(term(field, part))), Occur.MUST));
        return new DisjunctionMaxQuery(List.of(whole, new BoostQuery(new ConstantScoreQuery(parts.build()), PARTS)), 0);
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
