package org.socialmap.http.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.Offer;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;

/**
 * The one way to make contact that a card offers as its large button: by a channel that the person asked for, else by
 * the most direct one that opens by a press.
 *
 * @param label what the button says
 * @param link where it leads
 */
record FirstContact(String label, String link) {
    /** The most direct first. */
    private static final List<Channel> ORDER =
            List.of(Channel.PHONE, Channel.WHATSAPP, Channel.CHAT, Channel.TEXT, Channel.EMAIL, Channel.WEB);

    /**
     * Returns the first contact of an offer, its own or that of its organization; empty if nothing that is known of it opens by a press.
     *
     * @param wanted the channels that the person prefers
     */
    static Optional<FirstContact> of(Page page, Offer offer, Set<Channel> wanted) {
        return offer.channels().stream()
                .filter(channel -> ORDER.contains(channel.channel()))
                .filter(channel -> ContactLink.of(channel).isPresent())
                .min(Comparator.comparing((ContactChannel channel) -> !wanted.contains(channel.channel()))
                        .thenComparingInt(channel -> ORDER.indexOf(channel.channel())))
                .map(channel -> new FirstContact(
                        page.contactText(channel), ContactLink.of(channel).orElseThrow()));
    }
}
