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
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.place.PlaceNode;
import org.socialmap.record.Service;

/**
 * The choices that the forms of a map offer. Immutable; computed once for each state of the map.
 *
 * @param places the smallest places, by name
 * @param topics the top-level needs
 * @param below the needs directly below each topic
 * @param languages the languages that services speak and those of the map, as ISO 639 codes
 * @param examples a concrete example of what a service does for each topic; none where no service has one
 */
record MapChoices(
        List<PlaceNode> places,
        List<TaxonomyTerm> topics,
        Map<TaxonomyTerm, List<TaxonomyTerm>> below,
        List<String> languages,
        List<Example> examples) {
    /**
     * A concrete example of what a service does for a need.
     *
     * @param need the code of the need
     */
    record Example(String need, Text text) {}

    /** Computes the choices of a map with these records. */
    static MapChoices of(DataSet dataSet, Catalog visible) {
        Taxonomy taxonomy = dataSet.taxonomy();
        List<TaxonomyTerm> topics = taxonomy.broadest();
        return new MapChoices(
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

    /** Returns the places with known coordinates. */
    List<PlaceNode> placesWithPoint() {
        return places.stream().filter(place -> place.point().isPresent()).toList();
    }

    /** Returns the needs directly below a topic. */
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
