package org.socialmap.exchange.hsds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.socialmap.access.Visibility;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Rule;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;
import org.socialmap.need.ServicePreference;
import org.socialmap.place.GeoPoint;
import org.socialmap.record.Accessibility;
import org.socialmap.record.Address;
import org.socialmap.record.Attribute;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Contact;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.CostOption;
import org.socialmap.record.HandOver;
import org.socialmap.record.Language;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Place;
import org.socialmap.record.Provenance;
import org.socialmap.record.RequiredDocument;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceArea;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.ServiceDetail;
import org.socialmap.record.Staff;
import org.socialmap.record.Unit;
import org.socialmap.record.Validity;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/** Generates random records with every field that a record can have, from the vocabulary of a data set. */
final class RandomRecords {
    /** Words of directories, including punctuation and special characters. */
    private static final List<String> WORDS = List.of(
            "opvang",
            "“bed”",
            "a,b;c",
            "één",
            "18+",
            "\"q\"",
            "regel\nregel",
            "日本",
            "🙂",
            "x=1&y",
            "{",
            "'s avonds",
            "1 < 2 > 1");

    private final Random random;
    private final DataSet words;
    private final List<Rule> rules;
    private final List<String> places;
    private final List<String> needs;

    RandomRecords(Random random, DataSet words) {
        this.random = random;
        this.words = words;
        this.rules = words.catalog().services().stream()
                .flatMap(service -> service.rule().stream())
                .toList();
        this.places = words.vocabulary().places().nodes().stream()
                .map(node -> node.id())
                .toList();
        this.needs = words.taxonomy().terms().stream().map(term -> term.code()).toList();
    }

    /** Returns an organization with its locations, services and units. */
    List<CatalogRecord> organization() {
        List<CatalogRecord> records = new ArrayList<>();
        UUID id = id();
        records.add(new Organization(
                id,
                phrase(),
                maybe(this::phrase),
                text(),
                maybe(() -> "https://pand.example/" + random.nextInt(99)),
                maybe(() -> "post" + random.nextInt(99) + "@pand.example"),
                some(this::phone),
                some(this::contact),
                random.nextBoolean(),
                provenance()));
        List<Location> locations = some(() -> location(id));
        records.addAll(locations);
        for (int i = random.nextInt(3); i >= 0; i--) {
            Service service = service(id, locations);
            records.add(service);
            records.addAll(some(() -> unit(service.id())));
        }
        return records;
    }

    private Location location(UUID organization) {
        Place place = switch (random.nextInt(3)) {
            case 0 -> new Place.Coarse(one(places));
            case 1 -> new Place.Unstated();
            default ->
                new Place.Public(
                        new Address(phrase(), phrase(), phrase(), "3511 AA", "NL"),
                        maybe(() -> new GeoPoint(52 + random.nextInt(99) / 100.0, 5 + random.nextInt(99) / 100.0)));
        };
        return new Location(
                id(),
                organization,
                maybe(this::text),
                maybe(this::text),
                place,
                some(() -> new Accessibility(text(), maybe(this::text))),
                provenance());
    }

    private Service service(UUID organization, List<Location> locations) {
        UUID id = id();
        Optional<Rule> rule = maybe(() -> one(rules));
        List<ServiceAtLocation> places = locations.isEmpty()
                ? List.of(new ServiceAtLocation(id(), id, Optional.empty(), List.of()))
                : List.of(new ServiceAtLocation(
                        id(), id, Optional.of(one(locations).id()), some(this::schedule)));
        return new Service(
                id,
                organization,
                text(),
                text(),
                one(List.of(Service.Status.values())),
                some(() -> one(needs)).stream().distinct().toList(),
                some(this::text),
                rule,
                places,
                some(() -> one(List.of("nl", "en", "es", "tr"))).stream()
                        .distinct()
                        .map(code -> new Language(code, maybe(this::text)))
                        .toList(),
                some(this::channel),
                Set.copyOf(some(() -> one(List.of(ServicePreference.values())))),
                maybe(this::text),
                new Staff(
                        some(() -> "woman"),
                        some(() -> "nl"),
                        some(() -> "trauma"),
                        maybe(random::nextBoolean),
                        maybe(this::text)),
                maybe(() -> new HandOver(random.nextBoolean(), random.nextBoolean(), maybe(this::text))),
                new Validity(maybe(this::day), maybe(this::day), maybe(this::id)),
                maybe(this::text),
                visibility(),
                provenance(),
                detail(rule.isPresent()));
    }

    /** A text about eligibility without a rule reads back as a prose rule: HSDS cannot express the difference. */
    private ServiceDetail detail(boolean hasRule) {
        return new ServiceDetail(
                maybe(() -> "https://dienst.example/" + random.nextInt(99)),
                maybe(() -> "dienst@pand.example"),
                hasRule ? maybe(this::text) : Optional.empty(),
                maybe(this::text),
                maybe(this::text),
                some(this::phone),
                some(this::contact),
                some(this::schedule),
                some(() -> new CostOption(
                        maybe(this::text),
                        maybe(() -> "EUR"),
                        maybe(() -> BigDecimal.valueOf(random.nextInt(10_000) / 4.0)),
                        maybe(this::text),
                        maybe(this::day),
                        maybe(this::day))),
                some(() -> new RequiredDocument(text(), maybe(() -> "https://stuk.example/"))),
                some(() -> new ServiceArea(Optional.of(one(places)), maybe(this::text))),
                some(() -> new Attribute("soort" + random.nextInt(9), maybe(this::phrase), maybe(this::phrase))));
    }

    private Unit unit(UUID service) {
        return new Unit(
                id(),
                service,
                "room",
                text(),
                maybe(() -> one(rules)),
                random.nextBoolean(),
                visibility(),
                provenance());
    }

    private Phone phone() {
        return new Phone(
                id(),
                "030 " + (1_000_000 + random.nextInt(8_999_999)),
                maybe(() -> random.nextBoolean() ? "12" : phrase()),
                maybe(() -> one(List.of("voice", "fax", "sms"))),
                maybe(this::text),
                some(() -> one(List.of("nl", "en"))).stream().distinct().toList(),
                visibility());
    }

    private Contact contact() {
        return new Contact(
                id(),
                maybe(this::phrase),
                maybe(this::phrase),
                maybe(this::phrase),
                maybe(() -> "balie@pand.example"),
                some(this::phone),
                visibility());
    }

    private ContactChannel channel() {
        return new ContactChannel(
                one(List.of(Channel.values())),
                maybe(this::phrase),
                maybe(random::nextBoolean),
                maybe(this::text),
                some(() -> "nl").stream().distinct().toList(),
                maybe(this::text),
                visibility());
    }

    private Schedule schedule() {
        Optional<LocalTime> opens = maybe(() -> LocalTime.of(random.nextInt(24), random.nextInt(60)));
        Recurrence weekly = new Recurrence(
                "WEEKLY",
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(2),
                Optional.of(one(List.of("MO", "TU,FR", "MO,TU,WE,TH,FR"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                maybe(this::day),
                OptionalInt.empty());
        return new Schedule(
                ZoneId.of("Europe/Amsterdam"),
                Optional.of(LocalDate.of(2026, 1, 5)),
                maybe(this::day),
                maybe(this::day),
                opens.map(at -> weekly),
                some(this::day),
                opens,
                opens.map(at -> LocalTime.of(random.nextInt(24), random.nextInt(60))),
                random.nextBoolean(),
                maybe(this::text),
                maybe(this::text));
    }

    private Provenance provenance() {
        return new Provenance(phrase(), maybe(this::day));
    }

    private Visibility visibility() {
        return random.nextInt(4) == 0 ? Visibility.PROFESSIONAL : Visibility.PUBLIC;
    }

    private UUID id() {
        return new UUID(
                random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Text text() {
        Map<String, String> texts = new TreeMap<>();
        for (String language : words.info().languages()) {
            if (texts.isEmpty() || random.nextBoolean()) {
                texts.put(language, phrase());
            }
        }
        return new Text(texts);
    }

    private String phrase() {
        StringBuilder phrase = new StringBuilder("Hulp");
        for (int i = random.nextInt(4); i > 0; i--) {
            phrase.append(' ').append(one(WORDS));
        }
        return phrase.toString();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> value.get())
                .distinct()
                .toList();
    }
}
