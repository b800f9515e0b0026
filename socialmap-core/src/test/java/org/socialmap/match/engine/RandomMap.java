package org.socialmap.match.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.dataset.Guidance;
import org.socialmap.dataset.Outlines;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.eligibility.RandomRules;
import org.socialmap.eligibility.ResolvedRule;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.SmallWorld;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.need.ServicePreference;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.record.Accessibility;
import org.socialmap.record.Address;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Language;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Place;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.ServiceDetail;
import org.socialmap.record.Unit;
import org.socialmap.record.Validity;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/** Generates random maps over the {@link SmallWorld}, and random changes to them. */
final class RandomMap {
    static final List<String> NEEDS = List.of("bed", "bed.night", "bed.safe", "money", "money.debt", "quit");
    private static final List<String> WORDS = List.of("bed", "night", "safe", "debt", "talk", "calm", "help", "tax");
    private static final List<String> LANGUAGES = List.of("nl", "en", "es");

    private static final int ORGANIZATIONS = 5;

    private final Random random;
    private final Vocabulary vocabulary;
    private final Map<Integer, Organization> organizations = new TreeMap<>();
    private final Map<Integer, Service> services = new TreeMap<>();
    private final Map<Integer, List<Unit>> units = new TreeMap<>();
    private final Map<UUID, CapacityReport> reports = new TreeMap<>();

    RandomMap(Random random, int size) {
        this.random = random;
        this.vocabulary = SmallWorld.random(random);
        for (int i = 0; i < ORGANIZATIONS; i++) {
            organizations.put(i, organization(i));
        }
        for (int i = 0; i < size; i++) {
            put(i);
        }
    }

    private void put(int number) {
        services.put(number, service(number));
        units.put(number, units(number));
    }

    /** Deletes, adds, restores and edits some services, and edits some organizations. */
    void change() {
        int numbers = services.size() + 3;
        for (int i = 0; i < numbers; i++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    services.remove(i);
                    units.remove(i);
                }
                case 1 -> put(i);
                default -> {}
            }
        }
        organizations.replaceAll((number, known) -> random.nextInt(4) == 0 ? organization(number) : known);
    }

    DataSet dataSet() {
        DataSetInfo info = DataSetInfo.builder("random", Text.of("en", "random"), "test", Text.of("en", "test"))
                .fictional(true)
                .languages(LANGUAGES)
                .build();
        return new DataSet(
                info, vocabulary, taxonomy(), Synonyms.NONE, Guidance.NONE, catalog(), List.of(), Outlines.NONE);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Catalog catalog() {
        List<Location> locations =
                IntStream.range(0, 5).mapToObj(RandomMap::location).toList();
        return Catalog.of(Stream.of(
                        organizations.values(),
                        locations,
                        services.values(),
                        units.values().stream().flatMap(List::stream).toList())
                .<CatalogRecord>flatMap(Collection::stream)
                .toList());
    }

    NeedProfile.Builder profile(Facts facts) {
        NeedProfile.Builder profile =
                NeedProfile.builder(facts).locale(Locale.ENGLISH).limit(1 + random.nextInt(50));
        if (random.nextInt(3) > 0) {
            profile.needs(List.copyOf(some(NEEDS, 1)));
        } else {
            profile.text(String.join(" ", some(WORDS, 1)));
        }
        if (random.nextBoolean()) {
            profile.languages(List.copyOf(some(LANGUAGES, 1)));
        }
        if (random.nextBoolean()) {
            profile.channels(Set.of(Channel.WHATSAPP));
        }
        profile.beds(1 + random.nextInt(2));
        if (random.nextInt(3) == 0) {
            profile.near(new SearchOrigin(
                    new GeoPoint(52, 5.1), random.nextBoolean() ? OptionalDouble.of(20) : OptionalDouble.empty()));
        }
        if (random.nextInt(3) == 0) {
            profile.required(Set.of(List.of(
                            ServicePreference.LANGUAGES,
                            ServicePreference.CHANNELS,
                            ServicePreference.OPEN,
                            ServicePreference.WHEELCHAIR,
                            ServicePreference.CAPACITY)
                    .get(random.nextInt(5))));
        }
        if (random.nextInt(4) == 0) {
            profile.text(String.join(" ", some(WORDS, 1)));
        }
        return profile;
    }

    /** Returns the last report of each unit. */
    Map<UUID, CapacityReport> reports() {
        Map<UUID, CapacityReport> present = new TreeMap<>(reports);
        present.keySet()
                .retainAll(units.values().stream()
                        .flatMap(List::stream)
                        .map(Unit::id)
                        .toList());
        return present;
    }

    /** Returns a report of any age, with or without free beds, a waiting list, an assessment or a closure. */
    private CapacityReport report() {
        int minutes = List.of(10, 119, 120, 300, 479, 480, 3_000).get(random.nextInt(7));
        CapacityReport.Builder report =
                CapacityReport.builder(4, random.nextInt(4), TestMap.NOW.minus(Duration.ofMinutes(minutes)));
        switch (random.nextInt(4)) {
            case 0 -> report.status(CapacityStatus.WAITLIST).waitDays(random.nextInt(4));
            case 1 -> report.status(CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED);
            case 2 -> report.closedUntil(minutes % 2 == 0 ? TestMap.NOW.plusSeconds(1) : TestMap.NOW);
            default -> {}
        }
        return report.build();
    }

    private static Taxonomy taxonomy() {
        return new Taxonomy(NEEDS.stream().map(RandomMap::term).toList());
    }

    private static TaxonomyTerm term(String code) {
        TaxonomyTerm.Builder term = TaxonomyTerm.builder(code, Text.of("en", code.replace('.', ' ')));
        if (code.contains(".")) {
            term.parent(code.substring(0, code.indexOf('.')));
        }
        return term.onlyWhenAsked(code.equals("quit"))
                .comesBefore(code.equals("bed") ? Set.of("money") : Set.of())
                .vacancyFirst(code.startsWith("bed"))
                .build();
    }

    private List<Unit> units(int number) {
        List<Unit> rooms = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Unit.Builder unit = Unit.builder(
                    new UUID(5, number * 10L + i), new UUID(3, number), "room", Text.of("en", "room " + i));
            rule().ifPresent(unit::rule);
            unit.beds(1 + random.nextInt(2));
            reports.put(new UUID(5, number * 10L + i), report());
            rooms.add(unit.provenance(new Provenance("test", Optional.empty())).build());
        }
        return rooms;
    }

    private Service service(int number) {
        List<ContactChannel> channels = random.nextBoolean()
                ? List.of()
                : List.of(ContactChannel.builder(random.nextBoolean() ? Channel.WHATSAPP : Channel.PHONE)
                        .build());
        Service.Builder service = Service.builder(
                        new UUID(3, number), new UUID(1, number % 5), Text.of("en", String.join(" ", some(WORDS, 1))))
                .description(Text.of("en", String.join(" ", some(WORDS, 0)) + " " + number))
                .status(random.nextInt(10) == 0 ? Service.Status.INACTIVE : Service.Status.ACTIVE)
                .needs(List.copyOf(some(NEEDS, 0)))
                .examples(List.of(Text.of("en", String.join(" ", some(WORDS, 0)) + " x")));
        rule().ifPresent(service::rule);
        service.serviceAtLocations(List.of(new ServiceAtLocation(
                        new UUID(4, number * 7919L % 1_000_003),
                        new UUID(3, number),
                        number % 3 == 0 ? Optional.empty() : Optional.of(new UUID(2, number % 5)),
                        List.of())))
                .languages(some(LANGUAGES, 0).stream()
                        .map(code -> new Language(code, Optional.empty()))
                        .toList())
                .channels(channels)
                .complete(
                        random.nextInt(3) == 0
                                ? Set.of(ServicePreference.LANGUAGES, ServicePreference.CHANNELS)
                                : Set.of())
                .validity(validity());
        if (random.nextInt(6) == 0) {
            service.doubt(Text.of("en", "doubt"));
        }
        return service.provenance(new Provenance("test", Optional.empty()))
                .detail(ServiceDetail.builder().schedules(schedules()).build())
                .build();
    }

    /** Returns an organization that may have a number, an email address and opening hours for its services. */
    private Organization organization(int number) {
        Organization.Builder organization = Organization.builder(new UUID(1, number), "organization " + number);
        if (random.nextBoolean()) {
            organization.phones(List.of(Phone.builder(new UUID(6, number), "030 " + number)
                    .type(random.nextInt(3) == 0 ? "fax" : "voice")
                    .build()));
        }
        if (random.nextInt(3) == 0) {
            organization.email("mail" + number + "@example.org");
        }
        return organization
                .schedules(random.nextBoolean() ? List.of() : schedules())
                .description(Text.of("en", "d"))
                .inspects(number == 2)
                .provenance(new Provenance("test", Optional.empty()))
                .build();
    }

    private static Location location(int number) {
        Address address = new Address("street " + number, "city", "province", "1000 AA", "NL");
        return Location.builder(new UUID(2, number), new UUID(1, number))
                .accessibility(List.of(new Accessibility(Text.of("en", "entrance"), Optional.empty(), number % 2 == 1)))
                .place(
                        number == 4
                                ? new Place.Coarse("north")
                                : new Place.Public(address, Optional.of(new GeoPoint(52, 5 + number * 0.2))))
                .provenance(new Provenance("test", Optional.empty()))
                .build();
    }

    /** Returns the coordinates of an option, if known. */
    static Optional<GeoPoint> point(Offer offer) {
        return offer.location()
                .flatMap(location -> location.place() instanceof Place.Public open ? open.point() : Optional.empty());
    }

    /** Returns unknown hours, always open, open only in the past, or by appointment. */
    private List<Schedule> schedules() {
        int kind = random.nextInt(5);
        if (kind > 2) {
            return List.of();
        }
        Schedule.Builder schedule = Schedule.builder(ZoneOffset.UTC).dtstart(LocalDate.of(2019, 1, 1));
        if (kind == 1) {
            schedule.validTo(LocalDate.of(2020, 1, 1));
        }
        return List.of(schedule.recurrence(Recurrence.builder("DAILY").build())
                .opensAt(LocalTime.MIDNIGHT)
                .closesAt(LocalTime.MIDNIGHT)
                .byAppointment(kind == 2)
                .build());
    }

    /**
     * Returns no rule, one with preferences only, or any rule, partly preferred; facts that the vocabulary lacks
     * become prose.
     */
    private Optional<Rule> rule() {
        return anyRule().map(rule -> ResolvedRule.of(rule, vocabulary).rule());
    }

    private Optional<Rule> anyRule() {
        int kind = random.nextInt(6);
        if (kind == 0) {
            return Optional.empty();
        }
        Rule rule = RandomRules.any(random);
        Rule preferred = RandomRules.any(random).withStatement(Statement.of(Strength.PREFERRED));
        return Optional.of(kind == 1 ? Rule.any(preferred) : kind == 2 ? Rule.all(rule, preferred) : rule);
    }

    private Validity validity() {
        LocalDate past = LocalDate.of(2025, 1, 1);
        return switch (random.nextInt(8)) {
            case 0 -> new Validity(Optional.of(past), Optional.empty(), Optional.empty());
            case 1 -> new Validity(Optional.empty(), Optional.of(past), Optional.empty());
            default -> Validity.OPEN_ENDED;
        };
    }

    private Set<String> some(List<String> values, int atLeast) {
        Set<String> some = new HashSet<>();
        for (String value : values) {
            if (random.nextInt(3) == 0) {
                some.add(value);
            }
        }
        if (some.size() < atLeast) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }
}
