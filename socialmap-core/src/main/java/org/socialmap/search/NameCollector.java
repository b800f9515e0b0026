package org.socialmap.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects the names of found documents that fit what was typed. For one search on one thread. */
final class NameCollector extends SimpleCollector {
    private final List<String> typed;
    private final BiPredicate<String, String> begins;
    private final Set<Name> names = new HashSet<>();
    private SortedSetDocValues keys;
    private FixedBitSet seen;

    NameCollector(List<String> typed, BiPredicate<String, String> begins) {
        this.typed = typed;
        this.begins = begins;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        keys = DocValues.getSortedSet(context.reader(), IndexFields.NAME_KEY);
        seen = new FixedBitSet(Math.toIntExact(Math.max(1, keys.getValueCount())));
    }

    @Override
    public void collect(int document) throws IOException {
        if (keys.advanceExact(document)) {
            for (int i = 0; i < keys.docValueCount(); i++) {
                int key = Math.toIntExact(keys.nextOrd());
                if (!seen.getAndSet(key)) {
                    Name name = IndexFields.name(keys.lookupOrd(key).utf8ToString());
                    if (name.fits(typed, begins)) {
                        names.add(name);
                    }
                }
            }
        }
    }

    Set<Name> names() {
        return names;
    }
}
