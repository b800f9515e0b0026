package org.socialmap.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Synonyms;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.catalog.TaxonomyTerm;

/** The names of needs and other phrases for them. Immutable and safe for use by many threads. */
final class NeedNames {
    private final Taxonomy taxonomy;
    private final List<Name> names = new ArrayList<>();
    private final Map<Name, String> labels = new HashMap<>();

    NeedNames(DataSet dataSet) {
        taxonomy = dataSet.taxonomy();
        for (TaxonomyTerm term : taxonomy.terms()) {
            Stream.concat(Stream.of(term.name()), term.synonyms().stream())
                    .flatMap(label -> label.byLanguage().values().stream())
                    .forEach(label -> add(label, term.code()));
        }
        for (Synonyms.NeedWords need : dataSet.synonyms().needs()) {
            need.words().values().stream()
                    .flatMap(List::stream)
                    .filter(label -> !label.contains("*"))
                    .forEach(label -> add(label, need.need()));
        }
    }

    private void add(String label, String code) {
        Name name = Name.of(Suggestion.Kind.NEED, label, code);
        if (labels.putIfAbsent(name, label) == null) {
            names.add(name);
        }
    }

    List<Name> matching(Predicate<Name> filter) {
        return names.stream().filter(filter).toList();
    }

    Suggestion suggestion(Name name) {
        TaxonomyTerm term = taxonomy.find(name.code()).orElseThrow();
        return new Suggestion.Need(term.code(), term.name(), labels.get(name));
    }
}
