package org.socialmap.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.socialmap.access.Audience;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Outlines;
import org.socialmap.dataset.Synonyms;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ScorePart;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.engine.OrderVariants;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.query.AnalysisVariants;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.understanding.Correction;
import org.socialmap.understanding.analysis.WordLists;

/** The contribution of each part of the search: the figures without it. */
final class Ablation {
    private Ablation() {}

    static void print(JudgedSets sets, Map<String, JudgedMap> maps) {
        System.out.println(Means.head("without"));
        row("nothing: the whole", new Without(maps), sets, maps);
        row(
                "synonyms of needs",
                new Without(maps)
                        .synonyms(all -> all.toBuilder().needs(List.of()).build()),
                sets,
                maps);
        row(
                "words that tell facts",
                new Without(maps)
                        .synonyms(all -> all.toBuilder().facts(List.of()).build()),
                sets,
                maps);
        row(
                "refusals",
                new Without(maps)
                        .synonyms(all -> all.toBuilder().refusals(Map.of()).build()),
                sets,
                maps);
        row(
                "words of purpose",
                new Without(maps)
                        .synonyms(all -> all.toBuilder().purposes(Map.of()).build()),
                sets,
                maps);
        for (WordLists.Use use : List.of(WordLists.Use.COMPOUNDS, WordLists.Use.STEMS)) {
            row("list " + use.name().toLowerCase(Locale.ROOT), new Without(maps).list(use), sets, maps);
        }
        row("corrections", new Without(maps).asTyped(), sets, maps);
        row("answers before standing", new Without(maps).byStanding(), sets, maps);
        for (ScorePart part : List.of(ScorePart.NEED, ScorePart.PURPOSE, ScorePart.TEXT, ScorePart.FIT)) {
            row("score " + part.name().toLowerCase(Locale.ROOT), new Without(maps).score(part), sets, maps);
        }
    }

    private static void row(String label, Without engine, JudgedSets sets, Map<String, JudgedMap> maps) {
        Evaluation evaluation = Evaluation.of(sets, engine, maps);
        System.out.println(evaluation.frozen().all().row(label + ", frozen"));
        System.out.println(evaluation.working().all().row(label + ", working"));
        System.out.println("  paraphrases missed " + evaluation.missed().size() + ", negations lost "
                + evaluation.lost().size());
    }

    /** The map without one part. */
    private static final class Without implements SearchEngine {
        private final Map<String, JudgedMap> maps;
        private final Map<String, SearchIndex> indexes = new HashMap<>();
        private UnaryOperator<Synonyms> synonyms = all -> all;
        private WordLists lists = WordLists.BUILT_IN;
        private ScoreWeights weights = ScoreWeights.STANDARD;
        private boolean byAnswer = true;
        private boolean corrects = true;

        Without(Map<String, JudgedMap> maps) {
            this.maps = maps;
        }

        Without synonyms(UnaryOperator<Synonyms> others) {
            synonyms = others;
            return this;
        }

        Without list(WordLists.Use without) {
            lists = (language, use) -> use == without ? List.of() : WordLists.BUILT_IN.lines(language, use);
            return this;
        }

        Without score(ScorePart part) {
            weights = ScoreWeights.STANDARD.with(part, 0);
            return this;
        }

        Without byStanding() {
            byAnswer = false;
            return this;
        }

        Without asTyped() {
            corrects = false;
            return this;
        }

        @Override
        public List<String> answer(String map, String language, String text) {
            JudgedMap asked = maps.get(map);
            DataSet whole = asked.dataSet();
            DataSet dataSet = new DataSet(
                    whole.info(),
                    whole.vocabulary(),
                    whole.taxonomy(),
                    synonyms.apply(whole.synonyms()),
                    whole.guidance(),
                    whole.catalog().visibleTo(Audience.PUBLIC),
                    List.of(),
                    Outlines.NONE);
            SearchIndex index = indexes.computeIfAbsent(map, name -> AnalysisVariants.index(dataSet, lists));
            NeedProfile.Builder profile = NeedProfile.builder(Facts.none(dataSet.vocabulary()))
                    .text(text)
                    .locale(Locale.of(language))
                    .limit(NeedProfile.MAX_LIMIT);
            MatchResult result =
                    OrderVariants.match(dataSet, index, weights, byAnswer, profile.build(), JudgedMap.NOON);
            if (!corrects && !result.text().corrections().isEmpty()) {
                profile.asTyped(result.text().corrections().stream()
                        .map(Correction::from)
                        .collect(Collectors.toSet()));
                result = OrderVariants.match(dataSet, index, weights, byAnswer, profile.build(), JudgedMap.NOON);
            }
            List<UUID> services = new ArrayList<>();
            result.options()
                    .forEach(option -> services.add(option.offer().service().id()));
            result.relaxed()
                    .ifPresent(instead -> instead.options()
                            .forEach(option ->
                                    services.add(option.offer().service().id())));
            return asked.names(services);
        }
    }
}
