package org.socialmap.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.socialmap.understanding.QueryToken;
import org.socialmap.understanding.analysis.Deadline;
import org.socialmap.understanding.analysis.SpellingVocabulary;

/** The words in the options of an index. */
public record IndexedTerms(IndexReader reader, Deadline deadline) implements SpellingVocabulary {
    @Override
    public boolean has(String language, QueryToken word) {
        try {
            for (String field : IndexFields.TEXTS) {
                if (reader.docFreq(new Term(IndexFields.inLanguage(field, language), word.term())) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
    }

    @Override
    public Collection<String> near(String surface, int edits) {
        try {
            deadline.checkWord();
            Terms terms = MultiTerms.getTerms(reader, IndexFields.SURFACES);
            List<String> near = new ArrayList<>();
            if (terms != null) {
                FuzzyTermsEnum found =
                        new FuzzyTermsEnum(terms, new Term(IndexFields.SURFACES, surface), edits, 0, true);
                for (BytesRef term = found.next(); term != null; term = found.next()) {
                    deadline.check();
                    near.add(term.utf8ToString());
                }
            }
            return near;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
    }
}
