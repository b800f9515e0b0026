package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.need.Knowledge;
import org.socialmap.understanding.Understanding;

/** What was read in somebody's words, for them to see and to take back: send the words as {@code as_typed}. */
public final class ReadBody {
    private ReadBody() {}

    /** A word that was read as another one. */
    public record CorrectionBody(String from, String to) {}

    /** Words that tell a fact. */
    public record UnderstoodBody(String text, FactBody as) {}

    /**
     * A fact as a profile has it.
     *
     * @param value to be sent among {@code facts}
     */
    public record FactBody(String fact, Object value) {}

    /** Words that tell a need, and how the map calls it. */
    public record MeantBody(String text, String need, String label) {}

    static List<CorrectionBody> corrections(Understanding text) {
        return text.corrections().stream()
                .map(correction -> new CorrectionBody(correction.from(), correction.to()))
                .toList();
    }

    static List<UnderstoodBody> understood(Understanding text) {
        return text.facts().stream()
                .map(fact -> new UnderstoodBody(fact.text(), new FactBody(fact.fact(), value(fact.knowledge()))))
                .toList();
    }

    static List<MeantBody> meant(Understanding text, DataSet dataSet, Locale locale) {
        return text.needs().stream()
                .map(need -> new MeantBody(
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
            // Where somebody lives is asked, never guessed from words.
            case Knowledge.OfPlace place -> throw new IllegalArgumentException("no place is read in words");
            case Knowledge.OfPlaces places -> throw new IllegalArgumentException("no places are read in words");
        };
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
