package org.socialmap.search.query;

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
import org.socialmap.search.index.IndexFields;
import org.socialmap.understanding.DetectedFact;
import org.socialmap.understanding.QueryToken;
import org.socialmap.understanding.Understanding;

/**
 * Matches options with the words of a text. Each language is tried, and the best one counts. The score is the share
 * of the text that an option matches, from 0 to 1: rare words count more than common ones, and a word counts by the
 * {@link #WEIGHTS field} it is in. So a score means the same on every map and for every text, and does not depend on
 * other options.
 */
final class TextQuery {
    /**
     * Examples and names say what a service is for; a description also mentions other things, and the text about an
     * organization covers everything it does.
     */
    private static final Map<String, Float> WEIGHTS = Map.of(
            IndexFields.EXAMPLES, 1f,
            IndexFields.NAME, 1f,
            IndexFields.DESCRIPTION, 0.7f,
            IndexFields.ORGANIZATION_NAME, 0.6f,
            IndexFields.ORGANIZATION, 0.4f);
    /** The weight of "without", which counts where it precedes the same word. */
    private static final double NEGATION_WEIGHT = 0.5;
    /** The weight of all parts of a compound in any place, relative to the compound itself. */
    private static final float PARTS_WEIGHT = 0.8f;
    /** Lucene accepts 1,024 clauses in a query, for all languages together; nobody types more words. */
    private static final int MAX_CLAUSES = 900;

    private static final List<String> SERVICE_FIELDS =
            List.of(IndexFields.EXAMPLES, IndexFields.NAME, IndexFields.DESCRIPTION);
    /** The maximum number of other words within a phrase that states a fact. */
    private static final int MAX_SLOP = 2;

    private static final String ASKER = "asking_as";

    private final IndexReader statistics;
    private final String language;
    private final List<QueryToken> words;
    private final Understanding text;
    private int clausesLeft;

    private TextQuery(IndexReader statistics, String language, List<QueryToken> words, Understanding text) {
        this.statistics = statistics;
        this.language = language;
        this.words = words;
        this.text = text;
        this.clausesLeft = MAX_CLAUSES / text.words().size();
    }

    /**
     * Builds the query.
     *
     * @param statistics the index that determines how rare words are
     */
    static Query of(Understanding text, IndexReader statistics) {
        List<Query> languages = new ArrayList<>();
        text.words().forEach((language, words) -> {
            Query query = new TextQuery(statistics, language, words, text).query();
            if (!(query instanceof MatchNoDocsQuery)) {
                languages.add(query);
            }
        });
        return languages.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(languages, 0);
    }

    private Query query() {
        Set<Integer> factPositions =
                text.facts().stream().flatMap(fact -> fact.positions().stream()).collect(Collectors.toSet());
        // "My customer" says who needs help, and nothing about it: other records write of customers.
        Set<Integer> asker = text.facts().stream()
                .filter(fact -> fact.fact().equals(ASKER))
                .flatMap(fact -> fact.positions().stream())
                .collect(Collectors.toSet());
        double totalWeight = 0;
        double[] weights = new double[words.size()];
        for (int at = 0; at < words.size(); at++) {
            weights[at] = !asker.contains(at)
                            && isAffordable(
                                    WEIGHTS.size() * (1 + words.get(at).parts().size()))
                    ? weight(at)
                    : 0;
            totalWeight += text.refusedWords().contains(at) && !factPositions.contains(at) ? 0 : weights[at];
        }
        double unit = totalWeight == 0 ? 0 : 1 / totalWeight;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<Integer> done = new HashSet<>();
        for (DetectedFact fact : text.facts()) {
            if (!fact.positions().isEmpty() && Collections.disjoint(done, fact.positions())) {
                query.add(factQuery(fact, weights, unit), Occur.SHOULD);
                done.addAll(fact.positions());
            }
        }
        for (int at = 0; at < words.size(); at++) {
            if (weights[at] > 0 && !done.contains(at)) {
                query.add(wordQuery(at, weights[at] * unit), Occur.SHOULD);
            }
        }
        BooleanQuery built = query.build();
        return built.clauses().isEmpty() ? MatchNoDocsQuery.INSTANCE : built;
    }

    /** Returns whether the limit allows more clauses; further words are ignored. */
    private boolean isAffordable(int clauses) {
        clausesLeft -= clauses;
        return clausesLeft >= 0;
    }

    /** Matches the words that state a fact, or other phrases for it. */
    private Query factQuery(DetectedFact fact, double[] weights, double unit) {
        double weight = fact.positions().stream().mapToDouble(at -> weights[at]).sum();
        BooleanQuery.Builder own = new BooleanQuery.Builder();
        fact.positions().stream()
                .filter(at -> weights[at] > 0)
                .forEach(at -> own.add(wordQuery(at, weights[at] * unit), Occur.SHOULD));
        List<Query> same = new ArrayList<>(List.of(own.build()));
        addPhrases(fact, language, weight * unit, same);
        // A record may use another language than the person.
        fact.otherPhrases().keySet().stream()
                .filter(other -> !other.equals(language))
                .forEach(other -> addPhrases(fact, other, weight * unit, same));
        return new DisjunctionMaxQuery(same, 0);
    }

    /** Matches phrases for the fact in any field about the service. */
    private void addPhrases(DetectedFact fact, String phraseLanguage, double share, List<Query> same) {
        for (List<String> phrase : fact.otherPhrases().getOrDefault(phraseLanguage, List.of())) {
            if (isAffordable(SERVICE_FIELDS.size() * phrase.size())) {
                SERVICE_FIELDS.forEach(field -> same.add(new BoostQuery(
                        new ConstantScoreQuery(phraseQuery(IndexFields.inLanguage(field, phraseLanguage), phrase)),
                        (float) share)));
            }
        }
    }

    /** "Without insurance or papers" also matches "without papers". */
    private static Query phraseQuery(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(MAX_SLOP, field, terms.toArray(String[]::new));
    }

    private Query wordQuery(int at, double share) {
        return new BoostQuery(wordQuery(at), text.refusedWords().contains(at) ? 0 : (float) share);
    }

    private double weight(int at) {
        QueryToken word = words.get(at);
        return switch (word.kind()) {
            case STOP -> 0;
            case NEGATION ->
                at + 1 < words.size() && isContent(words.get(at + 1)) ? NEGATION_WEIGHT * rarity(words.get(at + 1)) : 0;
            case CONTENT -> rarity(word);
        };
    }

    private static boolean isContent(QueryToken word) {
        return word.kind() == QueryToken.Kind.CONTENT;
    }

    private double rarity(QueryToken word) {
        int frequency = 0;
        try {
            for (String field : WEIGHTS.keySet()) {
                frequency = Math.max(frequency, statistics.docFreq(term(field, word.term())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
        return Math.log(1 + (statistics.numDocs() + 1.0) / (frequency + 1.0));
    }

    private Query wordQuery(int at) {
        QueryToken word = words.get(at);
        if (word.kind() == QueryToken.Kind.NEGATION) {
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
        float each = PARTS_WEIGHT / word.parts().size();
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
