package org.socialmap.search.suggest;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Matches documents with a word that starts with the typed text, tolerating an error. An {@code AutomatonQuery} would
 * compile its automaton again for each field, which takes longer than the search.
 */
final class FuzzyPrefixQuery extends MultiTermQuery {
    private final String typed;
    private final CompiledAutomaton near;

    /**
     * Creates the query.
     *
     * @param near accepts the words; depends on the typed text only
     */
    FuzzyPrefixQuery(String field, String typed, CompiledAutomaton near) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.typed = typed;
        this.near = near;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return near.getTermsEnum(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            near.visit(visitor, this, getField());
        }
    }

    @Override
    public String toString(String field) {
        return getField() + ":prefix with an error";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && typed.equals(((FuzzyPrefixQuery) other).typed);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + typed.hashCode();
    }
}
