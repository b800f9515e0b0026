package org.socialmap.http.pages;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.place.PlaceNode;

/**
 * What there is to choose from on a map. Immutable; drawn up once for as long as the map stays as it is.
 *
 * @param places the smallest places there are, by name
 * @param topics the widest needs
 * @param below the needs right below each of them
 * @param languages those that somebody speaks somewhere, and those of the map; ISO 639 codes
 * @param examples for each of the widest needs something concrete that a service says it does; none where no service does
 */
record Choices(
        List<PlaceNode> places,
        List<TaxonomyTerm> topics,
        Map<TaxonomyTerm, List<TaxonomyTerm>> below,
        List<String> languages,
        List<Example> examples) {
    /**
     * Something concrete that somebody does, for a need.
     *
     * @param need the code of the need
     */
    record Example(String need, Text text) {}

    /** What a map with these records offers. */
    static Choices of(DataSet dataSet, Catalog visible) {
        Taxonomy taxonomy = dataSet.taxonomy();
        List<TaxonomyTerm> topics = taxonomy.terms().stream()
                .filter(term -> taxonomy.parent(term).isEmpty())
                .toList();
        return new Choices(
                smallest(dataSet.vocabulary().places().nodes()),
                topics,
                taxonomy.terms().stream()
                        .filter(term -> taxonomy.parent(term).isPresent())
                        .collect(Collectors.groupingBy(
                                term -> taxonomy.parent(term).orElseThrow())),
                spoken(dataSet, visible),
                topics.stream()
                        .flatMap(topic -> example(topic, taxonomy, visible).stream())
                        .toList());
    }

    /** Those of the places of which it is known where they are. */
    List<PlaceNode> placesOnTheMap() {
        return places.stream().filter(place -> place.point().isPresent()).toList();
    }

    /** The needs right below one. */
    List<TaxonomyTerm> below(TaxonomyTerm topic) {
        return below.getOrDefault(topic, List.of());
    }

    private static List<PlaceNode> smallest(Collection<PlaceNode> places) {
        Set<String> parents =
                places.stream().flatMap(node -> node.parents().stream()).collect(Collectors.toSet());
        return places.stream()
                .filter(node -> !parents.contains(node.id()))
                .sorted(Comparator.comparing(PlaceNode::name, Collator.getInstance(Locale.ROOT)))
                .toList();
    }

    private static List<String> spoken(DataSet dataSet, Catalog visible) {
        Set<String> codes = new TreeSet<>(dataSet.info().languages());
        visible.services().forEach(service -> codes.addAll(service.spokenLanguages()));
        return List.copyOf(codes);
    }

    private static Optional<Example> example(TaxonomyTerm topic, Taxonomy taxonomy, Catalog visible) {
        return visible.services().stream()
                .filter(service -> !service.examples().isEmpty())
                .filter(service ->
                        service.needs().stream().limit(1).anyMatch(need -> taxonomy.isWithin(need, topic.code())))
                .min(Comparator.comparing(Service::id))
                .map(service -> new Example(
                        service.needs().iterator().next(), service.examples().getFirst()));
    }
}
