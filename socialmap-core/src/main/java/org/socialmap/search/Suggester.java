package org.socialmap.search;

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
import org.socialmap.understanding.Deadline;
import org.socialmap.understanding.Typing;

/** Suggests how words may go on, from one state of an index. For one call. */
final class Suggester {
    /** Fewer letters than this begin too many words: only names that begin with them are meant. */
    private static final int INFIX_FROM = 3;
    /** One thing has a name in each language at most; more languages than this no data set has. */
    private static final int NAMES_OF_ONE = 6;
    /** So many options of one name are looked at in a segment: nearly always they are of one service or organization. */
    private static final int NAMESAKES = 500;

    private final NeedNames needs;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final SegmentColumns columns;
    private final Catalog catalog;
    private final Deadline deadline;

    Suggester(NeedNames needs, IndexSearcher searcher, SegmentColumns columns, Catalog catalog, Deadline deadline) {
        this.deadline = deadline;
        this.needs = needs;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.columns = columns;
        this.catalog = catalog;
    }

    /** The best suggestions for what was typed so far, each thing once. */
    List<Suggestion> suggest(String text, int limit) throws IOException {
        List<String> typed = Name.words(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        String begin = String.join(" ", typed);
        Set<Name> names = new HashSet<>(needs.that(name -> name.surface().startsWith(begin)));
        names.addAll(beginning(begin, limit));
        List<Suggestion> found = first(names, typed, limit);
        if (begin.length() >= INFIX_FROM && found.size() < limit) {
            names.addAll(having(NameQuery.of(typed), name -> name.fits(typed), limit));
            found = first(names, typed, limit);
        }
        if (typed.stream().anyMatch(Typing::isForgiven) && found.size() < limit) {
            names.addAll(having(
                    NameQuery.forgiving(typed, deadline), name -> name.nearlyFits(typed) && !name.fits(typed), limit));
            found = first(names, typed, limit);
        }
        return found;
    }

    private Set<Name> having(NameQuery query, Predicate<Name> wanted, int limit) throws IOException {
        Predicate<Name> fit = name -> {
            deadline.checkWord();
            return wanted.test(name);
        };
        Set<Name> names = new HashSet<>(needs.that(fit));
        for (Suggestion.Kind kind : Suggestion.Kind.INDEXED) {
            NameCollector collector = new NameCollector(kind, fit, limit * NAMES_OF_ONE);
            names.addAll(searcher.search(query.of(kind), new OneCollector<>(collector))
                    .names());
        }
        return names;
    }

    /** The first names that begin so, of each kind and segment as many as are wanted. */
    private Set<Name> beginning(String begin, int limit) throws IOException {
        Set<Name> names = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.NAME_KEY);
            for (Suggestion.Kind kind : Suggestion.Kind.INDEXED) {
                if (terms != null) {
                    addBeginning(leaf.reader(), terms.iterator(), IndexFields.nameKey(kind, begin), limit, names);
                }
            }
        }
        return names;
    }

    private void addBeginning(LeafReader segment, TermsEnum terms, String key, int limit, Set<Name> names)
            throws IOException {
        int found = 0;
        TermsEnum.SeekStatus status = terms.seekCeil(new BytesRef(key));
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
        while (term != null && term.utf8ToString().startsWith(key) && found < limit * NAMES_OF_ONE) {
            if (!documents(segment, terms, 1).isEmpty()) {
                names.add(IndexFields.name(term.utf8ToString()));
                found++;
            }
            term = terms.next();
        }
    }

    /** The first documents of a term that are not deleted. */
    private static List<Integer> documents(LeafReader segment, TermsEnum term, int limit) throws IOException {
        List<Integer> found = new ArrayList<>();
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        int at = documents.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS && found.size() < limit) {
            if (segment.getLiveDocs() == null || segment.getLiveDocs().get(at)) {
                found.add(at);
            }
            at = documents.nextDoc();
        }
        return found;
    }

    private List<Suggestion> first(Set<Name> names, List<String> typed, int limit) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Name name : names.stream().sorted(Name.order(typed)).toList()) {
            deadline.checkWord();
            for (Suggestion suggestion : suggestions(name)) {
                if (suggestions.size() < limit && seen.add(thing(suggestion))) {
                    suggestions.add(suggestion);
                }
            }
            if (suggestions.size() == limit) {
                break;
            }
        }
        return suggestions;
    }

    /** What it is, whatever it was found by; of those of one name it tells which comes first. */
    private static String thing(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Need need -> need.code();
            case Suggestion.Service service -> service.name().toString();
            case Suggestion.Organization organization -> organization.id().toString();
        };
    }

    /** Everything that has a name. */
    private List<Suggestion> suggestions(Name name) throws IOException {
        if (name.kind() == Suggestion.Kind.NEED) {
            return List.of(needs.suggestion(name));
        }
        Map<String, Suggestion> suggestions = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.NAME_KEY);
            TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (term.seekExact(new BytesRef(IndexFields.nameKey(name.kind(), name.surface())))) {
                OptionColumns options = columns.of(leaf.reader());
                for (int document : documents(leaf.reader(), term, NAMESAKES)) {
                    catalog.findOffer(options.id(document))
                            .map(offer -> suggestion(name, offer))
                            .ifPresent(suggestion -> suggestions.put(thing(suggestion), suggestion));
                }
            }
        }
        return List.copyOf(suggestions.values());
    }

    private static Suggestion suggestion(Name name, Offer offer) {
        return name.kind() == Suggestion.Kind.SERVICE
                ? new Suggestion.Service(
                        offer.service().name(), label(name, offer.service().name().byLanguage().values().stream()))
                : new Suggestion.Organization(
                        offer.organization().id(),
                        offer.organization().name(),
                        label(name, offer.organization().names()));
    }

    private static String label(Name name, Stream<String> labels) {
        return labels.filter(label -> Name.of(name.kind(), label, "").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
