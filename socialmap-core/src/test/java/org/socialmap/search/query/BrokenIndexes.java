package org.socialmap.search.query;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Preferences;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.search.index.RuleTable;
import org.socialmap.understanding.analysis.WordLists;

/** Indexes with seeded faults that laws must detect. */
public final class BrokenIndexes {
    private BrokenIndexes() {}

    /** An index without a fault. */
    public static SearchIndex right(DataSet dataSet) {
        return index(dataSet, new RuleTable(), DirectoryReader::open);
    }

    /** Merges conditions that differ in strength. */
    public static SearchIndex mergingStrengths(DataSet dataSet) {
        UnaryOperator<Rule> sameness = rule -> required(Conjuncts.bare(rule));
        return index(dataSet, new RuleTable(sameness, Preferences::removeFrom), DirectoryReader::open);
    }

    /** Loses units whose rule has only preferences, as if a branch of an {@code any} were missing. */
    public static SearchIndex losingUnitsThatOnlyPrefer(DataSet dataSet) {
        UnaryOperator<Rule> erasure = rule -> {
            Rule erased = Preferences.removeFrom(rule);
            return erased.equals(Rule.all()) && !rule.equals(Rule.all()) ? Rule.any() : erased;
        };
        return index(dataSet, new RuleTable(Conjuncts::bare, erasure), DirectoryReader::open);
    }

    /** Reads documents without checking whether they are deleted. */
    public static SearchIndex countingWhatWasDeleted(DataSet dataSet) {
        return index(dataSet, new RuleTable(), writer -> new DeletedToo(DirectoryReader.open(writer)));
    }

    private static SearchIndex index(DataSet dataSet, RuleTable rules, SearchIndex.ReaderSource readers) {
        return new SearchIndex(dataSet, WordLists.BUILT_IN, rules, readers);
    }

    private static Rule required(Rule rule) {
        Statement statement = rule.statement().strength() == Strength.NEGOTIABLE ? Statement.PLAIN : rule.statement();
        return switch (rule) {
            case Rule.All all ->
                new Rule.All(
                        all.children().stream().map(BrokenIndexes::required).toList(), statement);
            case Rule.Any any ->
                new Rule.Any(
                        any.children().stream().map(BrokenIndexes::required).toList(), statement);
            case Rule.Not not -> new Rule.Not(required(not.child()), statement);
            case Rule.Test test -> test.withStatement(statement);
            case Rule.Prose prose -> prose.withStatement(statement);
        };
    }

    /** A reader that ignores deletions. */
    private static final class DeletedToo extends FilterDirectoryReader {
        DeletedToo(DirectoryReader reader) throws IOException {
            super(reader, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader segment) {
                    return new DeletedTooInSegment(segment);
                }
            });
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
            return new DeletedToo(reader);
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    private static final class DeletedTooInSegment extends FilterLeafReader {
        DeletedTooInSegment(LeafReader segment) {
            super(segment);
        }

        @Override
        public Bits getLiveDocs() {
            return null;
        }

        @Override
        public int numDocs() {
            return maxDoc();
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }
}
