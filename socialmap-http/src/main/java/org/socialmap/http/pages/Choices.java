package org.socialmap.http.pages;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.place.PlaceNode;

/** What there is to choose from on a map. Safe for use by many threads. */
final class Choices {
    private final SocialMap map;
    private final List<PlaceNode> places;

    Choices(SocialMap map) {
        this.map = map;
        Set<String> parents = map.dataSet().vocabulary().places().nodes().stream()
                .flatMap(node -> node.parents().stream())
                .collect(Collectors.toSet());
        this.places = map.dataSet().vocabulary().places().nodes().stream()
                .filter(node -> !parents.contains(node.id()))
                .sorted(Comparator.comparing(PlaceNode::name, Collator.getInstance(Locale.ROOT)))
                .toList();
    }

    /** The smallest places there are, by name. */
    List<PlaceNode> places() {
        return places;
    }

    /** Those of which it is known where they are. */
    List<PlaceNode> placesOnTheMap() {
        return places.stream().filter(place -> place.point().isPresent()).toList();
    }

    /** The widest needs. */
    List<TaxonomyTerm> topics() {
        return map.dataSet().taxonomy().terms().stream()
                .filter(term -> map.dataSet().taxonomy().parent(term).isEmpty())
                .toList();
    }

    /** The needs right below one. */
    List<TaxonomyTerm> below(TaxonomyTerm topic) {
        return map.dataSet().taxonomy().terms().stream()
                .filter(term -> map.dataSet()
                        .taxonomy()
                        .parent(term)
                        .filter(topic::equals)
                        .isPresent())
                .toList();
    }

    /** Languages that somebody speaks somewhere, and those of the map. */
    List<String> languages() {
        Set<String> codes = map.catalog(Audience.PUBLIC).services().stream()
                .flatMap(service -> service.spokenLanguages().stream())
                .collect(Collectors.toSet());
        codes.addAll(map.dataSet().info().languages());
        return codes.stream().sorted().toList();
    }

    /**
     * Something concrete that somebody does, for a need.
     *
     * @param need the code of the need
     */
    record Example(String need, Text text) {}

    /** For each of the widest needs something concrete that a service says it does; none where no service does. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        List<Service> services = map.catalog(Audience.PUBLIC).services().stream()
                .filter(service -> !service.examples().isEmpty())
                .sorted(Comparator.comparing(Service::id))
                .toList();
        for (TaxonomyTerm topic : topics()) {
            example(topic, services).ifPresent(examples::add);
        }
        return examples;
    }

    private Optional<Example> example(TaxonomyTerm topic, List<Service> services) {
        return services.stream()
                .flatMap(service -> service.needs().stream()
                        .limit(1)
                        .filter(need -> map.dataSet().taxonomy().isWithin(need, topic.code()))
                        .map(need -> new Example(need, service.examples().getFirst())))
                .findFirst();
    }
}
