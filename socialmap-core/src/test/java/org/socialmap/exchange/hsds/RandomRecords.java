package org.socialmap.exchange.hsds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Organization.Builder organization = Organization.builder(id, phrase());
        maybe(this::phrase).ifPresent(organization::alternateName);
        organization.description(text());
        maybe(() -> "https://pand.example/" + random.nextInt(99)).ifPresent(organization::website);
        maybe(() -> "post" + random.nextInt(99) + "@pand.example").ifPresent(organization::email);
        records.add(organization
                .phones(some(this::phone))
                .contacts(some(this::contact))
                .schedules(some(this::schedule))
                .inspects(random.nextBoolean())
                .provenance(provenance())
                .build());
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
        Location.Builder location = Location.builder(id(), organization);
        maybe(this::text).ifPresent(location::name);
        maybe(this::text).ifPresent(location::description);
        return location.place(place)
                .accessibility(some(() -> new Accessibility(text(), maybe(this::text), random.nextBoolean())))
                .provenance(provenance())
                .build();
    }

    private Service service(UUID organization, List<Location> locations) {
        UUID id = id();
        Optional<Rule> rule = maybe(() -> one(rules));
        List<ServiceAtLocation> places = locations.isEmpty()
                ? List.of(new ServiceAtLocation(id(), id, Optional.empty(), List.of()))
                : List.of(new ServiceAtLocation(
                        id(), id, Optional.of(one(locations).id()), some(this::schedule)));
        Service.Builder service = Service.builder(id, organization, text())
                .description(text())
                .status(one(List.of(Service.Status.values())))
                .needs(some(() -> one(needs)).stream().distinct().toList())
                .examples(some(this::text));
        rule.ifPresent(service::rule);
        service.serviceAtLocations(places)
                .languages(some(() -> one(List.of("nl", "en", "es", "tr"))).stream()
                        .distinct()
                        .map(code -> new Language(code, maybe(this::text)))
                        .toList())
                .channels(some(this::channel))
                .complete(Set.copyOf(some(() -> one(List.of(ServicePreference.values())))));
        maybe(this::text).ifPresent(service::howToReach);
        service.staff(new Staff(
                some(() -> "woman"),
                some(() -> "nl"),
                some(() -> "trauma"),
                maybe(random::nextBoolean),
                maybe(this::text)));
        maybe(() -> new HandOver(random.nextBoolean(), random.nextBoolean(), maybe(this::text)))
                .ifPresent(service::handOver);
        service.validity(new Validity(maybe(this::day), maybe(this::day), maybe(this::id)));
        maybe(this::text).ifPresent(service::doubt);
        return service.visibility(visibility())
                .provenance(provenance())
                .detail(detail(rule.isPresent()))
                .build();
    }

    /** A text about eligibility without a rule reads back as a prose rule: HSDS cannot express the difference. */
    private ServiceDetail detail(boolean hasRule) {
        ServiceDetail.Builder detail = ServiceDetail.builder();
        maybe(() -> "https://dienst.example/" + random.nextInt(99)).ifPresent(detail::url);
        maybe(() -> "dienst@pand.example").ifPresent(detail::email);
        if (hasRule) {
            maybe(this::text).ifPresent(detail::eligibilityDescription);
        }
        maybe(this::text).ifPresent(detail::applicationProcess);
        maybe(this::text).ifPresent(detail::alert);
        return detail.phones(some(this::phone))
                .contacts(some(this::contact))
                .schedules(some(this::schedule))
                .costOptions(some(() -> new CostOption(
                        maybe(this::text),
                        maybe(() -> "EUR"),
                        maybe(() -> BigDecimal.valueOf(random.nextInt(10_000) / 4.0)),
                        maybe(this::text),
                        maybe(this::day),
                        maybe(this::day))))
                .requiredDocuments(some(() -> new RequiredDocument(text(), maybe(() -> "https://stuk.example/"))))
                .serviceAreas(some(() -> new ServiceArea(Optional.of(one(places)), maybe(this::text))))
                .attributes(some(
                        () -> new Attribute("soort" + random.nextInt(9), maybe(this::phrase), maybe(this::phrase))))
                .build();
    }

    private Unit unit(UUID service) {
        Unit.Builder unit = Unit.builder(id(), service, "room", text());
        maybe(() -> one(rules)).ifPresent(unit::rule);
        return unit.beds(1 + random.nextInt(3))
                .holdsWhenStale(random.nextBoolean())
                .visibility(visibility())
                .provenance(provenance())
                .build();
    }

    private Phone phone() {
        Phone.Builder phone = Phone.builder(id(), "030 " + (1_000_000 + random.nextInt(8_999_999)));
        maybe(() -> random.nextBoolean() ? "12" : phrase()).ifPresent(phone::extension);
        maybe(() -> one(List.of("voice", "fax", "sms"))).ifPresent(phone::type);
        maybe(this::text).ifPresent(phone::description);
        return phone.languages(
                        some(() -> one(List.of("nl", "en"))).stream().distinct().toList())
                .visibility(visibility())
                .build();
    }

    private Contact contact() {
        Contact.Builder contact = Contact.builder(id());
        maybe(this::phrase).ifPresent(contact::name);
        maybe(this::phrase).ifPresent(contact::title);
        maybe(this::phrase).ifPresent(contact::department);
        maybe(() -> "balie@pand.example").ifPresent(contact::email);
        return contact.phones(some(this::phone)).visibility(visibility()).build();
    }

    private ContactChannel channel() {
        ContactChannel.Builder channel = ContactChannel.builder(one(List.of(Channel.values())));
        maybe(this::phrase).ifPresent(channel::value);
        maybe(random::nextBoolean).ifPresent(channel::anonymous);
        maybe(this::text).ifPresent(channel::theySee);
        channel.languages(some(() -> "nl").stream().distinct().toList());
        maybe(this::text).ifPresent(channel::note);
        maybe(() -> new Provenance(phrase(), maybe(this::day))).ifPresent(channel::provenance);
        return channel.visibility(visibility()).build();
    }

    private Schedule schedule() {
        Optional<LocalTime> opens = maybe(() -> LocalTime.of(random.nextInt(24), random.nextInt(60)));
        Recurrence.Builder weekly = Recurrence.builder("WEEKLY");
        if (!random.nextBoolean()) {
            weekly.interval(2);
        }
        weekly.byDay(one(List.of("MO", "TU,FR", "MO,TU,WE,TH,FR")));
        maybe(this::day).ifPresent(weekly::until);
        Schedule.Builder schedule =
                Schedule.builder(ZoneId.of("Europe/Amsterdam")).dtstart(LocalDate.of(2026, 1, 5));
        maybe(this::day).ifPresent(schedule::validFrom);
        maybe(this::day).ifPresent(schedule::validTo);
        opens.map(at -> weekly.build()).ifPresent(schedule::recurrence);
        schedule.exceptions(some(this::day));
        opens.ifPresent(schedule::opensAt);
        opens.map(at -> LocalTime.of(random.nextInt(24), random.nextInt(60))).ifPresent(schedule::closesAt);
        schedule.byAppointment(random.nextBoolean());
        maybe(this::text).ifPresent(schedule::description);
        maybe(this::text).ifPresent(schedule::activity);
        return schedule.build();
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
