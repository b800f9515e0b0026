package org.socialmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialmap.need.Channel;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.LeafSet;

/** Profiles of fictional people: each with a need, half of them with a text as well, most with some facts. */
final class NationalPeople {
    static final int LIMIT = 20;
    /** The most frequent words are those that people leave out of a query. */
    private static final int FREQUENT_WORDS = 50;

    private final Random random;
    private final Vocabulary vocabulary;
    private final Zipf needs = new Zipf(NationalWords.NEEDS);
    private final Zipf towns = new Zipf(NationalWords.MUNICIPALITIES);
    private final Zipf words = NationalWords.words();

    private NationalPeople(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new Random(seed);
    }

    static List<NeedProfile> of(int size, Vocabulary vocabulary, long seed) {
        NationalPeople people = new NationalPeople(vocabulary, seed);
        List<NeedProfile> profiles = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            profiles.add(people.next());
        }
        return profiles;
    }

    private NeedProfile next() {
        int town = towns.next(random);
        NeedProfile.Builder profile = NeedProfile.builder(facts(town))
                .needs(NationalWords.need(needs.next(random)))
                .at(NationalMap.NOON)
                .locale(Locale.of("nl"))
                .limit(LIMIT);
        if (random.nextBoolean()) {
            profile.text(IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(i -> NationalWords.word(FREQUENT_WORDS + words.next(random)))
                    .collect(Collectors.joining(" ")));
        }
        if (random.nextInt(3) == 0) {
            profile.languages(List.of("es", "en"));
        }
        if (random.nextInt(3) == 0) {
            profile.channels(Set.of(Channel.WHATSAPP));
        }
        if (random.nextInt(3) == 0) {
            profile.near(new SearchOrigin(NationalWords.point(town), OptionalDouble.empty()));
        }
        return profile.build();
    }

    private Facts facts(int town) {
        Facts facts = Facts.none(vocabulary);
        if (random.nextInt(5) > 0) {
            LeafSet home = vocabulary.places().leaves(NationalWords.municipality(town));
            facts = facts.with("residence", new Knowledge.OfPlace(home));
        }
        if (random.nextInt(5) > 1) {
            int age = 12 + random.nextInt(60);
            facts = facts.with("age", Knowledge.exactly(age));
        }
        facts = choice(facts, "gender", NationalWords.GENDERS, 2);
        facts = choice(facts, "papers", NationalWords.PAPERS, 4);
        facts = choice(facts, "housing", NationalWords.HOUSING, 3);
        facts = choice(facts, "household", NationalWords.HOUSEHOLD, 3);
        facts = choice(facts, "income", NationalWords.INCOME, 4);
        if (random.nextInt(4) == 0) {
            facts = facts.with("uses", new Knowledge.OfBoolean(false, true));
        }
        return facts;
    }

    private Facts choice(Facts facts, String fact, List<String> values, int oneOf) {
        return random.nextInt(oneOf) == 0
                ? facts.with(fact, new Knowledge.OfChoice(Set.of(values.get(random.nextInt(values.size())))))
                : facts;
    }
}
