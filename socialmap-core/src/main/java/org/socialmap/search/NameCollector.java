package org.socialmap.search;

import java.io.IOException;
import java.util.Collection;
import java.util.TreeMap;
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
 * Collects the first names of a kind, in their order, of found documents that fit what was typed. Each segment numbers its
 * names in their order, so that of many names few are looked at. For one search on one thread.
 */
final class NameCollector extends SimpleCollector {
    private final Suggestion.Kind kind;
    private final Predicate<Name> fit;
    private final int limit;
    private final TreeMap<BytesRef, Name> first = new TreeMap<>();
    private SortedSetDocValues keys;
    private FixedBitSet found = new FixedBitSet(0);

    /**
     * @param limit how many names at most
     */
    NameCollector(Suggestion.Kind kind, Predicate<Name> fit, int limit) {
        this.kind = kind;
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
        int end = number(kind.ordinal() + 1);
        for (int number = next(number(kind.ordinal())); number < end; number = next(number + 1)) {
            BytesRef key = keys.lookupOrd(number);
            if (first.size() == limit && key.compareTo(first.lastKey()) >= 0) {
                return;
            }
            Name name = IndexFields.name(key.utf8ToString());
            if (fit.test(name)) {
                first.put(BytesRef.deepCopyOf(key), name);
                if (first.size() > limit) {
                    first.pollLastEntry();
                }
            }
        }
    }

    /** The number of the first name of a kind, or of what comes behind it. */
    private int number(int ordinal) throws IOException {
        long number = keys.lookupTerm(new BytesRef(Integer.toString(ordinal)));
        return Math.toIntExact(number < 0 ? -number - 1 : number);
    }

    private int next(int from) {
        return from < found.length() ? found.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    Collection<Name> names() {
        return first.values();
    }
}
