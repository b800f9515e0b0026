package org.socialmap.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.search.Suggestion;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.OptionColumns;
import org.socialmap.search.index.SegmentColumns;
import org.socialmap.search.index.SingleThreadCollector;
import org.socialmap.search.index.SuggestibleName;
import org.socialmap.understanding.analysis.Deadline;
import org.socialmap.understanding.analysis.PrefixMatch;

/** Completes typed text, from one state of an index. Used for one call, by one thread. */
public final class Suggester {
    /** Fewer letters start too many words: then only names that start with them match. */
    private static final int MIN_INFIX_LENGTH = 3;
    /** A value has at most one name per language, and no data set has more languages. */
    private static final int MAX_NAMES_PER_VALUE = 6;
    /**
     * How many options with the same name are examined in a segment: nearly always they belong to one service or
     * organization.
     */
    private static final int MAX_OPTIONS_PER_NAME = 500;

    private final NeedNames needs;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final SegmentColumns columns;
    private final Catalog catalog;
    private final Deadline deadline;

    /** Creates a suggester for one call. */
    public Suggester(
            NeedNames needs, IndexSearcher searcher, SegmentColumns columns, Catalog catalog, Deadline deadline) {
        this.deadline = deadline;
        this.needs = needs;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.columns = columns;
        this.catalog = catalog;
    }

    /**
     * Returns the best suggestions for a typed text, without duplicates.
     *
     * @throws IOException if the index cannot be read
     * @throws org.socialmap.understanding.TimeLimitException if it takes too long
     */
    public List<Suggestion> suggest(String text, int limit) throws IOException {
        List<String> typed = SuggestibleName.words(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        String prefix = String.join(" ", typed);
        Set<SuggestibleName> names =
                new HashSet<>(needs.matching(name -> name.surface().startsWith(prefix)));
        names.addAll(withPrefix(prefix, limit));
        List<Suggestion> found = first(names, typed, limit);
        if (prefix.length() >= MIN_INFIX_LENGTH && found.size() < limit) {
            names.addAll(matching(NameQuery.of(typed), name -> name.isCompletionOf(typed), limit));
            found = first(names, typed, limit);
        }
        if (typed.stream().anyMatch(PrefixMatch::toleratesError) && found.size() < limit) {
            names.addAll(matching(
                    NameQuery.fuzzy(typed, deadline),
                    name -> name.isFuzzyCompletionOf(typed) && !name.isCompletionOf(typed),
                    limit));
            found = first(names, typed, limit);
        }
        return found;
    }

    private Set<SuggestibleName> matching(NameQuery query, Predicate<SuggestibleName> predicate, int limit)
            throws IOException {
        Predicate<SuggestibleName> filter = name -> {
            deadline.checkWord();
            return predicate.test(name);
        };
        Set<SuggestibleName> names = new HashSet<>(needs.matching(filter));
        for (Suggestion.Kind kind : Suggestion.Kind.INDEXED) {
            NameCollector collector = new NameCollector(kind, filter, limit * MAX_NAMES_PER_VALUE);
            names.addAll(searcher.search(query.of(kind), new SingleThreadCollector<>(collector))
                    .names());
        }
        return names;
    }

    /** Returns the first names with a prefix, up to the limit for each kind and segment. */
    private Set<SuggestibleName> withPrefix(String prefix, int limit) throws IOException {
        Set<SuggestibleName> names = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.NAME_KEY);
            for (Suggestion.Kind kind : Suggestion.Kind.INDEXED) {
                if (terms != null) {
                    addWithPrefix(leaf.reader(), terms.iterator(), IndexFields.nameKey(kind, prefix), limit, names);
                }
            }
        }
        return names;
    }

    private void addWithPrefix(LeafReader segment, TermsEnum terms, String key, int limit, Set<SuggestibleName> names)
            throws IOException {
        int found = 0;
        TermsEnum.SeekStatus status = terms.seekCeil(new BytesRef(key));
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
        while (term != null && term.utf8ToString().startsWith(key) && found < limit * MAX_NAMES_PER_VALUE) {
            if (!documents(segment, terms, 1).isEmpty()) {
                names.add(IndexFields.name(term.utf8ToString()));
                found++;
            }
            term = terms.next();
        }
    }

    /** Returns the first documents of a term that are not deleted. */
    private static List<Integer> documents(LeafReader segment, TermsEnum term, int limit) throws IOException {
        List<Integer> found = new ArrayList<>();
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && found.size() < limit) {
            if (segment.getLiveDocs() == null || segment.getLiveDocs().get(document)) {
                found.add(document);
            }
            document = documents.nextDoc();
        }
        return found;
    }

    private List<Suggestion> first(Set<SuggestibleName> names, List<String> typed, int limit) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SuggestibleName name :
                names.stream().sorted(SuggestibleName.order(typed)).toList()) {
            deadline.checkWord();
            for (Suggestion suggestion : suggestions(name)) {
                if (suggestions.size() < limit && seen.add(key(suggestion))) {
                    suggestions.add(suggestion);
                }
            }
            if (suggestions.size() == limit) {
                break;
            }
        }
        return suggestions;
    }

    /** Returns what identifies a suggestion, whatever name it was found by. */
    private static String key(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Need need -> need.code();
            case Suggestion.Service service -> service.name().toString();
            case Suggestion.Organization organization -> organization.id().toString();
        };
    }

    /** Returns everything with a name. */
    private List<Suggestion> suggestions(SuggestibleName name) throws IOException {
        if (name.kind() == Suggestion.Kind.NEED) {
            return List.of(needs.suggestion(name));
        }
        Map<String, Suggestion> suggestions = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.NAME_KEY);
            TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (term.seekExact(new BytesRef(IndexFields.nameKey(name.kind(), name.surface())))) {
                OptionColumns options = columns.of(leaf.reader());
                for (int document : documents(leaf.reader(), term, MAX_OPTIONS_PER_NAME)) {
                    catalog.findOffer(options.id(document))
                            .map(offer -> suggestion(name, offer))
                            .ifPresent(suggestion -> suggestions.put(key(suggestion), suggestion));
                }
            }
        }
        return List.copyOf(suggestions.values());
    }

    private static Suggestion suggestion(SuggestibleName name, Offer offer) {
        return name.kind() == Suggestion.Kind.SERVICE
                ? new Suggestion.Service(
                        offer.service().name(), label(name, offer.service().name().byLanguage().values().stream()))
                : new Suggestion.Organization(
                        offer.organization().id(),
                        offer.organization().name(),
                        label(name, offer.organization().names()));
    }

    private static String label(SuggestibleName name, Stream<String> labels) {
        return labels.filter(label -> SuggestibleName.of(name.kind(), label, "").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
