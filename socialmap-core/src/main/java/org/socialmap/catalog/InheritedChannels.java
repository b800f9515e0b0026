package org.socialmap.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.need.Channel;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.Contact;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Service;

/**
 * The ways to contact a service: its own, and, for each means of contact without a number or address of its own, those of
 * its organization. A service whose list of channels is complete inherits only numbers and addresses of the channels
 * that it lists. All methods are pure functions and safe for use by many threads.
 */
public final class InheritedChannels {
    private InheritedChannels() {}

    /** Returns the channels of a service, its own first, each kind at the place where the service lists it. */
    public static List<ServiceContact> of(Service service, Organization organization) {
        Set<Channel> own = EnumSet.noneOf(Channel.class);
        service.channels().stream()
                .filter(channel -> channel.value().isPresent())
                .forEach(channel -> own.add(channel.channel()));
        List<ContactChannel> candidates = channels(organization).stream()
                .filter(channel -> !own.contains(channel.channel()))
                .filter(channel -> lists(service, channel.channel()) || !isComplete(service))
                .toList();
        List<ServiceContact> contacts = new ArrayList<>();
        Set<Channel> placed = EnumSet.noneOf(Channel.class);
        for (ContactChannel channel : service.channels()) {
            List<ContactChannel> same = candidates.stream()
                    .filter(candidate -> candidate.channel() == channel.channel())
                    .toList();
            if (same.isEmpty()) {
                contacts.add(new ServiceContact(channel, false));
            } else if (placed.add(channel.channel())) {
                same.forEach(candidate -> contacts.add(new ServiceContact(withWarning(candidate, channel), true)));
            }
        }
        candidates.stream()
                .filter(candidate -> !placed.contains(candidate.channel()))
                .forEach(candidate -> contacts.add(new ServiceContact(candidate, true)));
        return List.copyOf(contacts);
    }

    /**
     * Returns the channels that services inherit from an organization: its telephone numbers, email address and
     * website, and for a kind that it lacks, those of the people and departments to contact.
     */
    public static List<ContactChannel> channels(Organization organization) {
        List<ContactChannel> channels = new ArrayList<>();
        add(organization.phones().stream(), organization, channels);
        organization
                .email()
                .ifPresent(email -> channels.add(ContactChannel.builder(Channel.EMAIL)
                        .value(email)
                        .provenance(organization.provenance())
                        .build()));
        Set<Channel> known = EnumSet.noneOf(Channel.class);
        channels.forEach(channel -> known.add(channel.channel()));
        List<ContactChannel> further = new ArrayList<>();
        for (Contact contact : organization.contacts()) {
            add(contact.phones().stream(), organization, further);
            contact.email()
                    .ifPresent(email -> further.add(ContactChannel.builder(Channel.EMAIL)
                            .value(email)
                            .visibility(contact.visibility())
                            .provenance(organization.provenance())
                            .build()));
        }
        further.stream().filter(channel -> !known.contains(channel.channel())).forEach(channels::add);
        organization
                .website()
                .ifPresent(site -> channels.add(ContactChannel.builder(Channel.WEB)
                        .value(site)
                        .provenance(organization.provenance())
                        .build()));
        return channels.stream().distinct().toList();
    }

    private static void add(Stream<Phone> phones, Organization organization, List<ContactChannel> channels) {
        phones.map(Phone::channel)
                .flatMap(Optional::stream)
                .forEach(channel -> channels.add(channel.toBuilder()
                        .provenance(organization.provenance())
                        .build()));
    }

    /**
     * What a service says about its own number, such as that a person stays anonymous, is not known of that of the
     * organization; what the other side gets to see is kept as a warning.
     */
    private static ContactChannel withWarning(ContactChannel inherited, ContactChannel own) {
        return own.theySee()
                .map(seen -> inherited.toBuilder().theySee(seen).build())
                .orElse(inherited);
    }

    private static boolean lists(Service service, Channel kind) {
        return service.channels().stream().anyMatch(channel -> channel.channel() == kind);
    }

    private static boolean isComplete(Service service) {
        return service.complete().contains(ServicePreference.CHANNELS);
    }
}
