package org.socialmap.http.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.catalog.Offer;
import org.socialmap.http.pages.contact.ContactLink;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * The one way to make contact that a card offers as its large button: by a channel that the person asked for, else by
 * the most direct one that opens by a press, else through the door.
 *
 * @param label what the button says
 * @param link where it leads; empty if it leads to the page of the service, with the address
 */
record FirstContact(String label, Optional<String> link) {
    /** The most direct first. */
    private static final List<Channel> ORDER =
            List.of(Channel.PHONE, Channel.WHATSAPP, Channel.CHAT, Channel.TEXT, Channel.EMAIL, Channel.WEB);

    /**
     * Returns the first contact of a service: its own, a door to walk in by, or that of its organization; empty if none
     * is known.
     *
     * @param wanted the channels that the person prefers
     */
    static Optional<FirstContact> of(Page page, Offer offer, Set<Channel> wanted) {
        return pressed(page, offer.service().channels().stream(), wanted)
                .or(() -> walkIn(page, offer))
                .or(() -> pressed(page, offer.channels().stream(), wanted));
    }

    private static Optional<FirstContact> pressed(Page page, Stream<ContactChannel> channels, Set<Channel> wanted) {
        return channels.filter(channel -> ORDER.contains(channel.channel()))
                .filter(channel -> ContactLink.of(channel).isPresent())
                .min(Comparator.comparing((ContactChannel channel) -> !wanted.contains(channel.channel()))
                        .thenComparingInt(channel -> ORDER.indexOf(channel.channel())))
                .map(channel -> new FirstContact(page.contactText(channel), ContactLink.of(channel)));
    }

    private static Optional<FirstContact> walkIn(Page page, Offer offer) {
        if (offer.service().channels().stream().noneMatch(channel -> channel.channel() == Channel.WALK_IN)) {
            return Optional.empty();
        }
        return offer.location()
                .map(Location::place)
                .flatMap(place -> place instanceof Place.Public open ? Optional.of(open.address()) : Optional.empty())
                .filter(address -> !address.street().isBlank())
                .map(address ->
                        new FirstContact(page.text("act.walk_in", address.street(), address.city()), Optional.empty()));
    }
}
