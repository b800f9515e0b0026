package org.socialmap.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.access.Audience;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Contact;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceDetail;
import org.socialmap.record.Unit;

/** Leaves out what an audience may not see. All decisions about visibility are made here. */
final class Projection {
    private final Audience audience;

    Projection(Audience audience) {
        this.audience = audience;
    }

    Catalog of(Catalog full) {
        return Catalog.of(full.records().stream()
                .flatMap(record -> visible(record, full).stream())
                .toList());
    }

    /**
     * Returns the part of some changes that the audience may see.
     *
     * @param after the full catalog after them
     */
    List<Change> of(Collection<? extends Change> changes, Catalog after) {
        return changes.stream()
                .flatMap(change -> Stream.concat(Stream.of(change.reference()), units(change, after)))
                .map(reference -> after.find(reference)
                        .flatMap(record -> visible(record, after))
                        .<Change>map(Change.Put::new)
                        .orElseGet(() -> new Change.Delete(reference)))
                .toList();
    }

    /** Returns the units of a service: their visibility depends on it. */
    private static Stream<Reference> units(Change change, Catalog after) {
        return change.reference().kind() == RecordKind.SERVICE
                ? after.referrersOf(change.reference()).stream()
                : Stream.empty();
    }

    private Optional<CatalogRecord> visible(CatalogRecord record, Catalog full) {
        return switch (record) {
            case Organization organization -> Optional.of(organization(organization));
            case Location location -> Optional.of(location);
            case Service service -> Optional.of(service).filter(this::sees).map(this::service);
            case Unit unit ->
                Optional.<CatalogRecord>of(unit)
                        .filter(any -> audience.maySee(unit.visibility()))
                        .filter(any -> full.findService(unit.serviceId())
                                .filter(this::sees)
                                .isPresent());
        };
    }

    private boolean sees(Service service) {
        return audience.maySee(service.visibility());
    }

    /** Returns the full record itself if none of it is hidden, so that audiences share it. */
    private static <T> T same(T full, T visible) {
        return visible.equals(full) ? full : visible;
    }

    private Organization organization(Organization full) {
        return same(
                full,
                full.toBuilder()
                        .phones(phones(full.phones()))
                        .contacts(contacts(full.contacts()))
                        .build());
    }

    private Service service(Service full) {
        return same(
                full,
                full.toBuilder()
                        .channels(full.channels().stream()
                                .filter(channel -> audience.maySee(channel.visibility()))
                                .toList())
                        .detail(detail(full.detail()))
                        .build());
    }

    private ServiceDetail detail(ServiceDetail full) {
        return full.toBuilder()
                .phones(phones(full.phones()))
                .contacts(contacts(full.contacts()))
                .build();
    }

    private List<Phone> phones(List<Phone> phones) {
        return phones.stream()
                .filter(phone -> audience.maySee(phone.visibility()))
                .toList();
    }

    private List<Contact> contacts(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> audience.maySee(contact.visibility()))
                .map(contact ->
                        contact.toBuilder().phones(phones(contact.phones())).build())
                .toList();
    }
}
