package org.socialmap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.access.Audience;
import org.socialmap.access.Visibility;
import org.socialmap.language.Text;
import org.socialmap.need.Channel;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.Address;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Place;
import org.socialmap.record.Provenance;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.ServiceDetail;
import org.socialmap.schedule.Schedule;

/** What services inherit from their organization, checked against a plain reading of the rule on random records. */
class InheritanceTest {
    private static final Provenance OF_ORGANIZATION =
            new Provenance("website of the organization", Optional.of(LocalDate.of(2026, 3, 1)));
    private static final List<Channel> KINDS = List.of(Channel.PHONE, Channel.TEXT, Channel.EMAIL, Channel.WHATSAPP);
    private static final String OWN = "own";

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aServiceHasItsOwnChannelsAndInheritsOnlyWhatItLacks(@ForAll("seeds") long seed) {
        Catalog catalog = Catalog.of(new Records(new Random(seed)).all());
        for (Offer offer : catalog.offers()) {
            Service service = offer.service();
            Organization organization = offer.organization();
            boolean complete = service.complete().contains(ServicePreference.CHANNELS);
            for (Channel kind : Channel.values()) {
                List<ContactChannel> own = service.channels().stream()
                        .filter(channel -> channel.channel() == kind)
                        .toList();
                boolean hasValue =
                        own.stream().anyMatch(channel -> channel.value().isPresent());
                List<String> ofOrganization = values(organization, kind);
                boolean inherits = !hasValue && !ofOrganization.isEmpty() && (!own.isEmpty() || !complete);
                List<ServiceContact> actual = offer.contacts().stream()
                        .filter(contact -> contact.channel().channel() == kind)
                        .toList();
                if (inherits) {
                    assertThat(actual).allMatch(ServiceContact::inherited);
                    assertThat(actual)
                            .extracting(contact -> contact.channel().value().orElseThrow())
                            .containsExactlyElementsOf(ofOrganization);
                    assertThat(actual).allSatisfy(contact -> {
                        assertThat(contact.channel().provenance()).contains(OF_ORGANIZATION);
                        assertThat(contact.channel().anonymous()).isEmpty();
                    });
                } else {
                    assertThat(actual).noneMatch(ServiceContact::inherited);
                    assertThat(actual).extracting(ServiceContact::channel).containsExactlyElementsOf(own);
                }
            }
        }
    }

    private static List<String> values(Organization organization, Channel kind) {
        return switch (kind) {
            case PHONE, TEXT ->
                organization.phones().stream()
                        .filter(phone -> phone.type().equals(Optional.of(kind == Channel.PHONE ? "voice" : "sms")))
                        .map(Phone::number)
                        .distinct()
                        .toList();
            case EMAIL -> organization.email().stream().toList();
            case WEB -> organization.website().stream().toList();
            default -> List.of();
        };
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void hoursAndAddressAreInheritedOnlyWithoutOwn(@ForAll("seeds") long seed) {
        Records records = new Records(new Random(seed));
        Catalog catalog = Catalog.of(records.all());
        for (Offer offer : catalog.offers()) {
            List<Schedule> atLocation = offer.serviceAtLocation().schedules();
            List<Schedule> ofService = offer.service().detail().schedules();
            List<Schedule> expected = !atLocation.isEmpty()
                    ? atLocation
                    : !ofService.isEmpty() ? ofService : offer.organization().schedules();
            assertThat(OpeningHours.schedules(offer)).isEqualTo(expected);
            List<Location> known = records.locations.values().stream()
                    .filter(location -> location.organizationId()
                            .equals(offer.organization().id()))
                    .filter(location -> location.place() instanceof Place.Public)
                    .toList();
            boolean inherits = offer.location().isEmpty() && known.size() == 1;
            assertThat(offer.inheritedAddress()).isEqualTo(inherits ? Optional.of(known.getFirst()) : Optional.empty());
        }
    }

    /** A catalog that followed changes equals one made anew, and the changes name every offer that differs. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void changesReachEveryHeir(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Records records = new Records(random);
        Catalog before = Catalog.of(records.all());
        for (int i = 0; i < 5; i++) {
            List<Change> changes = records.change();
            Catalog.ChangeResult result = before.with(changes);
            Catalog anew = Catalog.of(records.all());
            assertThat(Map.copyOf(result.catalog().offersById())).isEqualTo(Map.copyOf(anew.offersById()));
            for (Offer offer : anew.offers()) {
                UUID id = offer.serviceAtLocation().id();
                if (!before.findOffer(id).equals(Optional.of(offer))) {
                    assertThat(result.offers()).contains(id);
                }
            }
            before = result.catalog();
        }
    }

    @Example
    void aHiddenNumberIsInheritedByNobodyElse() {
        UUID id = new UUID(1, 0);
        Organization organization = Organization.builder(id, "o")
                .phones(List.of(Phone.builder(new UUID(6, 0), "030 1")
                        .visibility(Visibility.PROFESSIONAL)
                        .build()))
                .provenance(OF_ORGANIZATION)
                .build();
        Service service = Service.builder(new UUID(3, 0), id, Text.of("en", "s"))
                .serviceAtLocations(
                        List.of(new ServiceAtLocation(new UUID(4, 0), new UUID(3, 0), Optional.empty(), List.of())))
                .provenance(OF_ORGANIZATION)
                .build();
        Catalog full = Catalog.of(List.of(organization, service));
        assertThat(only(full.visibleTo(Audience.PROFESSIONAL)).contacts()).hasSize(1);
        assertThat(only(full.visibleTo(Audience.PUBLIC)).contacts()).isEmpty();
    }

    private static Offer only(Catalog catalog) {
        return catalog.offers().iterator().next();
    }

    /** Random organizations, locations and services. */
    private static final class Records {
        private final Random random;
        private final Map<Integer, Organization> organizations = new HashMap<>();
        private final Map<Integer, Location> locations = new HashMap<>();
        private final Map<Integer, Service> services = new HashMap<>();

        Records(Random random) {
            this.random = random;
            for (int i = 0; i < 3; i++) {
                organizations.put(i, organization(i));
            }
            for (int i = 0; i < 4; i++) {
                locations.put(i, location(i));
            }
            for (int i = 0; i < 8; i++) {
                services.put(i, service(i));
            }
        }

        List<CatalogRecord> all() {
            List<CatalogRecord> all = new ArrayList<>(organizations.values());
            all.addAll(locations.values());
            all.addAll(services.values());
            return all;
        }

        /** Edits one record of each kind, or deletes a location that no service has. */
        List<Change> change() {
            List<Change> changes = new ArrayList<>();
            int organization = random.nextInt(3);
            organizations.put(organization, organization(organization));
            changes.add(new Change.Put(organizations.get(organization)));
            int service = random.nextInt(8);
            services.put(service, service(service));
            changes.add(new Change.Put(services.get(service)));
            int location = random.nextInt(4);
            boolean free = services.values().stream()
                    .flatMap(any -> any.serviceAtLocations().stream())
                    .noneMatch(at -> at.locationId().equals(Optional.of(new UUID(2, location))));
            if (free && locations.containsKey(location) && random.nextBoolean()) {
                Reference gone = locations.remove(location).reference();
                changes.add(new Change.Delete(gone));
            } else {
                locations.put(location, location(location));
                changes.add(new Change.Put(locations.get(location)));
            }
            return changes;
        }

        private Organization organization(int number) {
            Organization.Builder organization = Organization.builder(new UUID(1, number), "organization");
            List<Phone> phones = new ArrayList<>();
            for (String type : List.of("voice", "sms", "fax", "voice")) {
                if (random.nextInt(3) == 0) {
                    phones.add(Phone.builder(new UUID(6, phones.size()), "030 " + random.nextInt(3))
                            .type(type)
                            .build());
                }
            }
            if (random.nextBoolean()) {
                organization.email("mail@example.org");
            }
            if (random.nextBoolean()) {
                organization.website("https://example.org");
            }
            return organization
                    .phones(phones)
                    .schedules(schedules())
                    .provenance(OF_ORGANIZATION)
                    .build();
        }

        private Location location(int number) {
            Address address = new Address("street " + random.nextInt(3), "city", "", "", "NL");
            return Location.builder(new UUID(2, number), new UUID(1, random.nextInt(3)))
                    .place(
                            switch (random.nextInt(3)) {
                                case 0 -> new Place.Coarse("area");
                                case 1 -> new Place.Unstated();
                                default -> new Place.Public(address, Optional.empty());
                            })
                    .provenance(OF_ORGANIZATION)
                    .build();
        }

        private Service service(int number) {
            List<ContactChannel> channels = new ArrayList<>();
            for (Channel kind : KINDS) {
                if (random.nextBoolean()) {
                    ContactChannel.Builder channel =
                            ContactChannel.builder(kind).anonymous(true);
                    if (random.nextBoolean()) {
                        channel.value(OWN);
                    }
                    channels.add(channel.build());
                }
            }
            UUID id = new UUID(3, number);
            List<Integer> places = List.copyOf(locations.keySet());
            Optional<UUID> place = places.isEmpty() || random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(new UUID(2, places.get(random.nextInt(places.size()))));
            return Service.builder(id, new UUID(1, random.nextInt(3)), Text.of("en", "service"))
                    .channels(channels)
                    .complete(random.nextInt(3) == 0 ? Set.of(ServicePreference.CHANNELS) : Set.of())
                    .serviceAtLocations(List.of(new ServiceAtLocation(new UUID(4, number), id, place, schedules())))
                    .detail(ServiceDetail.builder().schedules(schedules()).build())
                    .provenance(OF_ORGANIZATION)
                    .build();
        }

        private List<Schedule> schedules() {
            return random.nextBoolean()
                    ? List.of()
                    : List.of(Schedule.builder(ZoneOffset.UTC)
                            .opensAt(LocalTime.of(random.nextInt(12), 0))
                            .closesAt(LocalTime.of(18, 0))
                            .build());
        }
    }
}
