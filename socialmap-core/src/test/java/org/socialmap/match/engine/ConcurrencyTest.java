package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.match.MatchResult;
import org.socialmap.need.NeedProfile;

/** Many threads use one map at the same time, and each gets the result that it would have got alone. */
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    @Test
    void everyThreadGetsItsOwnResult() throws Exception {
        try (SocialMap map = TestMap.utrecht()) {
            assertThat(mixedUpResults(map, profile -> summary(map, profile))).isEmpty();
        }
    }

    @Test
    void detectsAMapThatSharesAProfileBetweenThreads() throws Exception {
        try (SocialMap map = TestMap.utrecht()) {
            NeedProfile[] shared = new NeedProfile[1];
            assertThat(mixedUpResults(map, profile -> {
                        shared[0] = profile;
                        Thread.yield();
                        return summary(map, shared[0]);
                    }))
                    .isNotEmpty();
        }
    }

    private static List<String> mixedUpResults(SocialMap map, Function<NeedProfile, String> ask) throws Exception {
        List<NeedProfile> profiles = map.dataSet().taxonomy().terms().stream()
                .map(TaxonomyTerm::code)
                .map(need -> TestMap.asking("{\"age\": 30, \"sex_work\": \"current\"}")
                        .needs(need)
                        .text("talk about " + need)
                        .build())
                .toList();
        List<String> alone =
                profiles.stream().map(profile -> summary(map, profile)).toList();
        List<String> mixedUpResults = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<String>> questions = profiles.stream()
                        .map(profile -> (Callable<String>) () -> ask.apply(profile))
                        .toList();
                List<Future<String>> answers = threads.invokeAll(questions);
                for (int i = 0; i < answers.size(); i++) {
                    if (!answers.get(i).get().equals(alone.get(i))) {
                        mixedUpResults.add(profiles.get(i).needs().getFirst());
                    }
                }
            }
        }
        return mixedUpResults;
    }

    private static String summary(SocialMap map, NeedProfile profile) {
        MatchResult result = map.match(profile);
        List<String> scores = result.options().stream()
                .map(option -> option.score().thousandths().toString())
                .toList();
        return result.totals() + " " + TestMap.names(result) + " " + scores;
    }
}
