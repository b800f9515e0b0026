package org.socialmap.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;
import org.socialmap.understanding.LanguageBook.FactFound;

/** Makes facts of what was found in a text; where it tells two things of one fact, none. */
final class FactReading {
    private final Vocabulary vocabulary;

    FactReading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param asTyped phrases that are not to be read as a fact
     */
    List<UnderstoodFact> of(String text, List<Word> words, List<FactFound> found, Set<String> asTyped) {
        Map<String, Optional<UnderstoodFact>> facts = new HashMap<>();
        found.stream()
                .filter(fact -> found.stream().noneMatch(other -> isWithin(fact, other)))
                .sorted(Comparator.comparingInt(FactFound::start))
                .forEach(fact -> {
                    String said = Clauses.text(text, words, fact.start(), fact.end() - 1);
                    if (!asTyped.contains(LanguageChain.surface(said))) {
                        knowledge(fact)
                                .ifPresent(knowledge -> facts.merge(
                                        fact.words().fact(),
                                        Optional.of(new UnderstoodFact(
                                                said, fact.words().fact(), knowledge)),
                                        (one, two) -> one.filter(
                                                first -> first.knowledge().equals(knowledge))));
                    }
                });
        return facts.values().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(UnderstoodFact::fact))
                .toList();
    }

    /** Whether the words of one are some of the words of another: the longer expression is what is said. */
    private static boolean isWithin(FactFound one, FactFound other) {
        return other.end() - other.start() > one.end() - one.start()
                && other.start() <= one.start()
                && one.end() <= other.end();
    }

    private Optional<Knowledge> knowledge(FactFound found) {
        return found.words().knowledge().or(() -> number(found.words().fact(), found.number()));
    }

    private Optional<Knowledge> number(String fact, OptionalInt number) {
        return vocabulary
                .find(fact)
                .map(FactDefinition::type)
                .filter(type -> type instanceof FactType.IntegerType)
                .map(FactType.IntegerType.class::cast)
                .filter(type ->
                        number.isPresent() && number.getAsInt() >= type.min() && number.getAsInt() <= type.max())
                .map(type -> new Knowledge.OfInteger(number.getAsInt(), number.getAsInt()));
    }
}
