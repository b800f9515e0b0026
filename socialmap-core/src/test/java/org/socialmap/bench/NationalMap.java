package org.socialmap.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.dataset.Guidance;
import org.socialmap.dataset.Outlines;
import org.socialmap.dataset.Synonyms;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.Address;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Language;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Place;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.Unit;
import org.socialmap.record.Validity;

/** The services of a fictional country: any number, deterministic for a seed. */
public final class NationalMap {
    /** The moment of matches, and its day. */
    public static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static final int SERVICES_PER_ORGANIZATION = 5;
    private static final int NAME_WORDS = 4;
    private static final int EXAMPLE_WORDS = 10;
    private static final int DESCRIPTION_WORDS = 46;
    private static final Provenance PROVENANCE = new Provenance("made up", Optional.of(LocalDate.of(2026, 5, 1)));

    private final Random random;
    private final NationalRules rules;
    private final Zipf words = NationalWords.words();
    private final Zipf needs = new Zipf(NationalWords.NEEDS);
    private final Zipf towns = new Zipf(NationalWords.MUNICIPALITIES);

    private NationalMap(long seed, boolean allRulesDistinct) {
        random = new Random(seed);
        rules = new NationalRules(random, allRulesDistinct);
    }

    /**
     * Generates a map.
     *
     * @param size the number of services, each at one location
     */
    public static DataSet of(int size, boolean allRulesDistinct, long seed) {
        DataSetInfo info = DataSetInfo.builder(
                        "made-up-country",
                        NationalWords.text("Made-up country"),
                        "nobody",
                        NationalWords.text("made up"))
                .fictional(true)
                .languages(List.of("nl"))
                .timeZone(ZoneId.of("Europe/Amsterdam"))
                .build();
        return new DataSet(
                info,
                NationalWords.vocabulary(),
                NationalWords.taxonomy(),
                Synonyms.NONE,
                Guidance.NONE,
                new NationalMap(seed, allRulesDistinct).catalog(size),
                List.of(),
                Outlines.NONE);
    }

    /** Returns a word by its frequency rank. */
    public static String word(int rank) {
        return NationalWords.word(rank);
    }

    /** Returns a service renamed with the word of a rank. */
    public static Service renamed(Service service, int rank) {
        return service.toBuilder().name(NationalWords.text(word(rank))).build();
    }

    private Catalog catalog(int size) {
        List<CatalogRecord> records = new ArrayList<>();
        int town = 0;
        int organizations = 0;
        for (int i = 0; i < size; i++) {
            if (i % SERVICES_PER_ORGANIZATION == 0) {
                town = towns.next(random);
                records.add(organization(organizations));
                records.add(location(organizations, town));
                organizations++;
            }
            records.add(service(i, organizations - 1, town));
            records.addAll(units(i, town));
        }
        return Catalog.of(records);
    }

    private Organization organization(int number) {
        return Organization.builder(new UUID(1, number), "stichting " + number)
                .description(text(EXAMPLE_WORDS))
                .inspects(random.nextInt(50) == 0)
                .provenance(PROVENANCE)
                .build();
    }

    private Location location(int number, int town) {
        return Location.builder(new UUID(2, number), new UUID(1, number))
                .place(
                        random.nextInt(5) == 0
                                ? new Place.Coarse(NationalWords.municipality(town))
                                : new Place.Public(
                                        new Address(
                                                "street 1",
                                                NationalWords.municipality(town),
                                                "province",
                                                "1000 AA",
                                                "NL"),
                                        Optional.of(NationalWords.point(town))))
                .provenance(PROVENANCE)
                .build();
    }

    private Service service(int number, int organization, int town) {
        UUID id = new UUID(3, number);
        Service.Builder service = Service.builder(id, new UUID(1, organization), text(NAME_WORDS))
                .description(text(DESCRIPTION_WORDS))
                .status(random.nextInt(40) == 0 ? Service.Status.INACTIVE : Service.Status.ACTIVE)
                .needs(needs())
                .examples(List.of(text(EXAMPLE_WORDS)));
        rules.next(town).ifPresent(service::rule);
        service.serviceAtLocations(List.of(new ServiceAtLocation(
                        new UUID(random.nextLong(), number), id, Optional.of(new UUID(2, organization)), List.of())))
                .languages(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(
                                        new Language("nl", Optional.empty()),
                                        new Language(language(), Optional.empty())))
                .channels(List.of(channel(), channel()))
                .complete(random.nextInt(3) == 0 ? Set.of(ServicePreference.LANGUAGES) : Set.of())
                .validity(validity());
        if (random.nextInt(20) == 0) {
            service.doubt(NationalWords.text("twijfel"));
        }
        return service.provenance(PROVENANCE).build();
    }

    private List<Unit> units(int number, int town) {
        List<Unit> units = new ArrayList<>();
        for (int i = random.nextInt(10) == 0 ? 2 : 0; i > 0; i--) {
            Unit.Builder unit = Unit.builder(
                    new UUID(4, number * 10L + i), new UUID(3, number), "room", NationalWords.text("kamer " + i));
            rules.next(town).ifPresent(unit::rule);
            units.add(unit.provenance(PROVENANCE).build());
        }
        return units;
    }

    private Validity validity() {
        return switch (random.nextInt(40)) {
            case 0 -> new Validity(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty(), Optional.empty());
            case 1 -> new Validity(Optional.empty(), Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty());
            default -> Validity.OPEN_ENDED;
        };
    }

    private ContactChannel channel() {
        Channel[] channels = Channel.values();
        return ContactChannel.builder(channels[random.nextInt(channels.length)]).build();
    }

    /** Returns one need, or two that may be equal. */
    private List<String> needs() {
        String first = NationalWords.need(needs.next(random));
        return random.nextBoolean()
                ? List.of(first)
                : Stream.of(first, NationalWords.need(needs.next(random)))
                        .distinct()
                        .toList();
    }

    private String language() {
        return NationalWords.LANGUAGES.get(1 + random.nextInt(NationalWords.LANGUAGES.size() - 1));
    }

    private Text text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(NationalWords.word(words.next(random)));
        }
        return NationalWords.text(text.toString());
    }
}
