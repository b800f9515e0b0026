package org.socialmap.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.socialmap.access.Audience;

/** Leaves out what an audience may not see. The one place that decides it. */
final class Projection {
    private final Audience audience;

    Projection(Audience audience) {
        this.audience = audience;
    }

    Catalog of(Catalog catalog) {
        List<Service> services = catalog.services().stream()
                .filter(service -> audience.sees(service.visibility()))
                .map(this::service)
                .toList();
        Set<UUID> visible = new HashSet<>();
        services.forEach(service -> visible.add(service.id()));
        return new Catalog(
                catalog.organizations().stream().map(this::organization).toList(),
                catalog.locations(),
                services,
                catalog.offers().stream()
                        .map(Offer::at)
                        .filter(at -> visible.contains(at.serviceId()))
                        .toList());
    }

    /** The full record itself where nothing of it is hidden, so that audiences share it. */
    private static <T> T same(T full, T visible) {
        return visible.equals(full) ? full : visible;
    }

    private Organization organization(Organization full) {
        return same(
                full,
                new Organization(
                        full.id(),
                        full.name(),
                        full.alternateName(),
                        full.description(),
                        full.website(),
                        full.email(),
                        phones(full.phones()),
                        contacts(full.contacts()),
                        full.inspects(),
                        full.provenance()));
    }

    private Service service(Service full) {
        return same(
                full,
                new Service(
                        full.id(),
                        full.organizationId(),
                        full.name(),
                        full.description(),
                        full.status(),
                        full.needs(),
                        full.examples(),
                        full.rule(),
                        full.units(),
                        full.languages(),
                        full.channels().stream()
                                .filter(channel -> audience.sees(channel.visibility()))
                                .toList(),
                        full.complete(),
                        full.howToReach(),
                        full.staff(),
                        full.handOver(),
                        full.validity(),
                        full.doubt(),
                        full.visibility(),
                        full.provenance(),
                        detail(full.detail())));
    }

    private ServiceDetail detail(ServiceDetail full) {
        return new ServiceDetail(
                full.url(),
                full.email(),
                full.eligibilityDescription(),
                full.applicationProcess(),
                full.alert(),
                phones(full.phones()),
                contacts(full.contacts()),
                full.schedules(),
                full.costOptions(),
                full.requiredDocuments(),
                full.serviceAreas(),
                full.attributes());
    }

    private List<Phone> phones(List<Phone> phones) {
        return phones.stream()
                .filter(phone -> audience.sees(phone.visibility()))
                .toList();
    }

    private List<Contact> contacts(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> audience.sees(contact.visibility()))
                .map(contact -> new Contact(
                        contact.id(),
                        contact.name(),
                        contact.title(),
                        contact.department(),
                        contact.email(),
                        phones(contact.phones()),
                        contact.visibility()))
                .toList();
    }
}
