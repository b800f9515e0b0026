package org.socialmap.search.suggest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.search.Suggestion;
import org.socialmap.search.index.SuggestibleName;

/** The names of needs and other phrases for them. Immutable and safe for use by many threads. */
public final class NeedNames {
    private final Taxonomy taxonomy;
    private final List<SuggestibleName> names = new ArrayList<>();
    private final Map<SuggestibleName, String> labels = new HashMap<>();

    /** Collects the names of the needs of a data set. */
    public NeedNames(DataSet dataSet) {
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
        SuggestibleName name = SuggestibleName.of(Suggestion.Kind.NEED, label, code);
        if (labels.putIfAbsent(name, label) == null) {
            names.add(name);
        }
    }

    List<SuggestibleName> matching(Predicate<SuggestibleName> filter) {
        return names.stream().filter(filter).toList();
    }

    Suggestion suggestion(SuggestibleName name) {
        TaxonomyTerm term = taxonomy.find(name.code()).orElseThrow();
        return new Suggestion.Need(term.code(), term.name(), requireNonNull(labels.get(name)));
    }
}
