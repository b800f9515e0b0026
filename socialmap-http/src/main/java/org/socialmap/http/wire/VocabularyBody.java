package org.socialmap.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.language.Text;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;

/** The facts, needs and places of a map, in one language. */
public record VocabularyBody(
        @JsonProperty("dataset") String dataSet,
        String name,
        String publisher,
        String source,
        boolean fictional,
        List<String> languages,
        List<FactBody> facts,
        List<NeedBody> needs,
        List<PlaceBody> places) {
    /** A fact and the question that asks for it. */
    public record FactBody(
            String id,
            String type,
            String label,
            String question,
            Optional<String> why,
            int sensitivity,
            boolean mayClose,
            Optional<Integer> min,
            Optional<Integer> max,
            Optional<String> unit,
            Optional<List<ValueBody>> values) {}

    /** A value of a fact. */
    public record ValueBody(String id, String label) {}

    /** A need. */
    public record NeedBody(
            String id, String name, Optional<String> description, Optional<String> parent, boolean onlyWhenAsked) {}

    /** A place. */
    public record PlaceBody(
            String id, String name, List<String> parents, Optional<Double> latitude, Optional<Double> longitude) {}

    /** Converts the vocabulary of a data set. */
    public static VocabularyBody of(DataSet dataSet, Locale locale) {
        return new VocabularyBody(
                dataSet.info().id(),
                dataSet.info().name().in(locale),
                dataSet.info().publisher(),
                dataSet.info().source().in(locale),
                dataSet.info().fictional(),
                dataSet.info().languages(),
                dataSet.vocabulary().facts().stream()
                        .map(fact -> fact(fact, locale))
                        .toList(),
                dataSet.taxonomy().terms().stream()
                        .map(term -> need(term, locale))
                        .toList(),
                dataSet.vocabulary().places().nodes().stream()
                        .map(place -> place(place, dataSet, locale))
                        .toList());
    }

    private static FactBody fact(FactDefinition fact, Locale locale) {
        Optional<FactType.IntegerType> integer =
                fact.type() instanceof FactType.IntegerType type ? Optional.of(type) : Optional.empty();
        return new FactBody(
                fact.id(),
                type(fact.type()),
                fact.label().in(locale),
                fact.question().in(locale),
                fact.why().map(why -> why.in(locale)),
                fact.sensitivity(),
                fact.mayClose(),
                integer.map(FactType.IntegerType::min),
                integer.map(FactType.IntegerType::max),
                integer.flatMap(FactType.IntegerType::unit).map(unit -> unit.in(locale)),
                values(fact.type())
                        .map(values -> values.stream()
                                .map(value -> new ValueBody(
                                        value, fact.valueLabel(value).in(locale)))
                                .toList()));
    }

    private static String type(FactType type) {
        return switch (type) {
            case FactType.BooleanType bool -> "boolean";
            case FactType.IntegerType integer -> "integer";
            case FactType.ChoiceType choice -> "choice";
            case FactType.SetType set -> "set";
            case FactType.PlaceType place -> "place";
            case FactType.PlacesType places -> "places";
        };
    }

    private static Optional<List<String>> values(FactType type) {
        return switch (type) {
            case FactType.ChoiceType choice -> Optional.of(choice.values());
            case FactType.SetType set -> Optional.of(set.values());
            case FactType.BooleanType bool -> Optional.empty();
            case FactType.IntegerType integer -> Optional.empty();
            case FactType.PlaceType place -> Optional.empty();
            case FactType.PlacesType places -> Optional.empty();
        };
    }

    private static NeedBody need(TaxonomyTerm term, Locale locale) {
        return new NeedBody(
                term.code(),
                term.name().in(locale),
                term.description().map((Text description) -> description.in(locale)),
                term.parent(),
                term.onlyWhenAsked());
    }

    private static PlaceBody place(PlaceNode place, DataSet dataSet, Locale locale) {
        String name = dataSet.vocabulary()
                .placeLabel(place.id())
                .map(label -> label.in(locale))
                .orElse(place.name());
        return new PlaceBody(
                place.id(),
                name,
                place.parents(),
                place.point().map(GeoPoint::latitude),
                place.point().map(GeoPoint::longitude));
    }
}
