package org.socialmap.json.body;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.need.Knowledge;
import org.socialmap.understanding.Understanding;

/**
 * How the text of a profile was understood. A client shows this to the person, who can undo each interpretation by
 * sending its words in {@code as_typed}.
 */
public final class UnderstandingBody {
    private UnderstandingBody() {}

    /** A word that was corrected. */
    public record CorrectionBody(String from, String to) {}

    /** Words that state a fact. */
    public record DetectedFactBody(String text, FactBody as) {}

    /**
     * A fact in the form of a profile.
     *
     * @param value the value to send in {@code facts}
     */
    public record FactBody(String fact, Object value) {}

    /** Words that state a need, and the name of the need. */
    public record DetectedNeedBody(String text, String need, String label) {}

    static List<CorrectionBody> corrections(Understanding text) {
        return text.corrections().stream()
                .map(correction -> new CorrectionBody(correction.from(), correction.to()))
                .toList();
    }

    static List<DetectedFactBody> understood(Understanding text) {
        return text.facts().stream()
                .map(fact -> new DetectedFactBody(fact.text(), new FactBody(fact.fact(), value(fact.knowledge()))))
                .toList();
    }

    static List<DetectedNeedBody> meant(Understanding text, DataSet dataSet, Locale locale) {
        return text.needs().stream()
                .map(need -> new DetectedNeedBody(
                        need.text(),
                        need.need(),
                        dataSet.taxonomy()
                                .find(need.need())
                                .map(TaxonomyTerm::name)
                                .orElseThrow()
                                .in(locale)))
                .toList();
    }

    private static Object value(Knowledge knowledge) {
        return switch (knowledge) {
            case Knowledge.OfBoolean bool -> bool.mayBeTrue();
            case Knowledge.OfInteger integer ->
                integer.min() == integer.max()
                        ? (Object) integer.min()
                        : Map.of("min", integer.min(), "max", integer.max());
            case Knowledge.OfChoice choice -> sorted(choice.possible());
            case Knowledge.OfSet set ->
                set.must().equals(set.may()) ? sorted(set.must()) : Map.of("at_least", sorted(set.must()));
            // Residence is asked, never inferred from words.
            case Knowledge.OfPlace place ->
                throw new IllegalArgumentException("a place is never understood from words");
            case Knowledge.OfPlaces places ->
                throw new IllegalArgumentException("places are never understood from words");
        };
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
