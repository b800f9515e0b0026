package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.bench.NationalMap;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;

/**
 * The proposed questions lead to a decision sooner than asking the facts in order: they take at least 25% fewer
 * questions until the five best options no longer change. Prints the table.
 */
class QuestionsTest {
    private static final double MAX_RATIO = 0.75;
    private static final int PEOPLE_PER_STORY = Depth.of(8, 20);
    private static final int PEOPLE_FOR_VARIANT = 20;
    private static final int PEOPLE = Depth.of(80, 200);
    private static final List<String> HOMES =
            List.of("GM0344", "GM0344", "GM0344", "GM0307", "GM0355", "GM0363", "GM0402", "GM0599");

    /** The stories of the study: the needs, and what the study says about the person. */
    private record Story(String name, List<String> needs, String facts) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    "1 attacked at home",
                    List.of("safety.violence", "health"),
                    "{\"gender\": \"woman\", \"residence\": \"GM0344\", \"sex_work\": \"current\", \"work_form\": [\"home\"], \"violence\": [\"client\"], \"police_report\": \"unwilling\"}"),
            new Story(
                    "2 nobody may know",
                    List.of("safety.outing"),
                    "{\"age\": 21, \"gender\": \"man\", \"residence\": \"GM0344\", \"sex_work\": \"current\"}"),
            new Story(
                    "3 stopped, rent",
                    List.of("housing.rent", "money.income"),
                    "{\"age\": 20, \"gender\": \"woman\", \"sex_work\": \"past\", \"trauma\": true, \"income\": \"none\"}"),
            new Story(
                    "4 a bed tonight",
                    List.of("shelter.night"),
                    "{\"trafficking\": \"victim\", \"trauma\": true, \"substance_use\": \"active\", \"group_living\": false, \"homeless\": true}"),
            new Story(
                    "5 a customer drinks",
                    List.of("addiction", "money.debt"),
                    "{\"sex_work\": \"never\", \"trafficking\": \"none\", \"asking_as\": \"other\"}"),
            new Story(
                    "6 newly arrived",
                    List.of("newcomer", "money.insurance", "money.tax"),
                    "{\"sex_work\": \"current\", \"newcomer\": true, \"insurance\": \"foreign\"}"),
            new Story("7 opting-in", List.of("money.bookkeeping"), "{\"sex_work\": \"current\"}"),
            new Story("8 seventeen", List.of("social.listening"), "{\"age\": 17}"),
            new Story(
                    "9 a man to talk to",
                    List.of("support.individual"),
                    "{\"age\": 35, \"gender\": \"man\", \"sex_work\": \"current\"}"),
            new Story(
                    "10 my client",
                    List.of("money.debt"),
                    "{\"sex_work\": \"current\", \"asking_as\": \"professional\"}"),
            new Story(
                    "12 is thinking about starting",
                    List.of("work.starting", "work.advertising"),
                    "{\"sex_work\": \"considering\"}"),
            new Story(
                    "13 outside Utrecht",
                    List.of("support.individual", "legal"),
                    "{\"residence\": \"GM0599\", \"sex_work\": \"current\"}"));

    @Law
    @Test
    void fewerQuestionsForTheStoriesOfUtrecht() {
        assertThat(onUtrecht(Interview.PROPOSED).ratio()).isLessThanOrEqualTo(MAX_RATIO);
    }

    @Law
    @Test
    void fewerQuestionsOnASyntheticMap() {
        assertThat(onSynthetic(Interview.PROPOSED, PEOPLE).ratio()).isLessThanOrEqualTo(MAX_RATIO);
    }

    @Test
    void detectsAStrategyThatAsksTheLastFactsFirst() {
        Interview.Strategy backwards = (answer, asked, vocabulary) -> vocabulary.facts().stream()
                .map(FactDefinition::id)
                .filter(fact -> !asked.contains(fact))
                .reduce((one, next) -> next);
        assertThat(onUtrecht(backwards).ratio()).isGreaterThan(MAX_RATIO);
        assertThat(onSynthetic(backwards, PEOPLE_FOR_VARIANT).ratio()).isGreaterThan(MAX_RATIO);
    }

    private static Tally onUtrecht(Interview.Strategy strategy) {
        try (SocialMap map = TestMap.utrecht()) {
            Tally all = new Tally(strategy);
            for (Story story : STORIES) {
                Tally tally = new Tally(strategy);
                NeedProfile wish =
                        TestMap.asking("{}").needs(story.needs()).limit(5).build();
                Random random = new Random(story.name().hashCode());
                for (int i = 0; i < PEOPLE_PER_STORY; i++) {
                    Facts person = Interview.person(TestMap.facts(story.facts()), HOMES, random);
                    tally.add(new Interview(map, wish, person));
                }
                tally.print("Utrecht, story " + story.name());
                all.add(tally);
            }
            all.print("Utrecht, all stories");
            return all;
        }
    }

    private static Tally onSynthetic(Interview.Strategy strategy, int people) {
        try (SocialMap map = SocialMap.builder(NationalMap.of(2_000, false, 7))
                .clock(Clock.fixed(TestMap.NOW, ZoneOffset.UTC))
                .open()) {
            List<String> homes = List.of("town0", "town1", "town2", "town3", "town14", "town99");
            Random random = new Random(3);
            Tally tally = new Tally(strategy);
            for (int i = 0; i < people; i++) {
                NeedProfile wish = NeedProfile.builder(Facts.none(map.dataSet().vocabulary()))
                        .needs("need" + random.nextInt(100))
                        .locale(Locale.ENGLISH)
                        .limit(5)
                        .build();
                Facts person = Interview.person(wish.facts(), homes, random);
                tally.add(new Interview(map, wish, person));
            }
            tally.print("synthetic, 2,000 options");
            return tally;
        }
    }

    /** Sums up interviews. */
    private static final class Tally {
        private final Interview.Strategy strategy;
        private int people;
        private int proposed;
        private int inFileOrder;

        Tally(Interview.Strategy strategy) {
            this.strategy = strategy;
        }

        void add(Interview interview) {
            people++;
            proposed += interview.questionsUntilNothingChanges(strategy);
            inFileOrder += interview.questionsUntilNothingChanges(Interview.IN_FILE_ORDER);
        }

        void add(Tally other) {
            people += other.people;
            proposed += other.proposed;
            inFileOrder += other.inFileOrder;
        }

        double ratio() {
            return inFileOrder == 0 ? 1 : (double) proposed / inFileOrder;
        }

        /** Prints the figures of the map itself, but not those of a variant. */
        void print(String name) {
            if (strategy != Interview.PROPOSED) {
                return;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d people | proposed %.2f | in file order %.2f | %.0f %% fewer |%n",
                    name,
                    people,
                    (double) proposed / people,
                    (double) inFileOrder / people,
                    100 * (1 - ratio()));
        }
    }
}
