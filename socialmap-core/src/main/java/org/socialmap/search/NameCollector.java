package org.socialmap.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Collects the first names, in their order, of found documents that fit what was typed. The index numbers its names in their
 * order, so that of many names few are looked at. For one search on one thread.
 */
final class NameCollector extends SimpleCollector {
    private final Predicate<Name> fit;
    private final int limit;
    private final Set<Name> names = new HashSet<>();
    private SortedSetDocValues keys;
    private FixedBitSet found = new FixedBitSet(0);

    /**
     * @param limit how many names of each kind and segment at most
     */
    NameCollector(Predicate<Name> fit, int limit) {
        this.fit = fit;
        this.limit = limit;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        keys = DocValues.getSortedSet(context.reader(), IndexFields.NAME_KEY);
        found = new FixedBitSet(Math.toIntExact(keys.getValueCount()));
    }

    @Override
    public void collect(int document) throws IOException {
        if (keys.advanceExact(document)) {
            for (int i = 0; i < keys.docValueCount(); i++) {
                found.set(Math.toIntExact(keys.nextOrd()));
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (Suggestion.Kind kind : List.of(Suggestion.Kind.SERVICE, Suggestion.Kind.ORGANIZATION)) {
            int end = first(kind.ordinal() + 1);
            int left = limit;
            for (int key = next(first(kind.ordinal())); key < end && left > 0; key = next(key + 1)) {
                Name name = IndexFields.name(keys.lookupOrd(key).utf8ToString());
                if (fit.test(name)) {
                    names.add(name);
                    left--;
                }
            }
        }
    }

    /** The number of the first name of a kind, or of what comes behind it. */
    private int first(int kind) throws IOException {
        long key = keys.lookupTerm(new BytesRef(Integer.toString(kind)));
        return Math.toIntExact(key < 0 ? -key - 1 : key);
    }

    private int next(int from) {
        return from < found.length() ? found.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    Set<Name> names() {
        return names;
    }
}
