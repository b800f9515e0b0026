package org.socialmap.http.pages;

import java.util.ArrayList;
import java.util.List;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.InheritedChannels;
import org.socialmap.catalog.ServiceContact;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;

/**
 * What fits on a card about a service: who, what for, and how to make contact. Contains nothing about the person it
 * is for.
 *
 * @param name the name of the service
 * @param organization the name of its organization
 * @param examples concrete examples of what it does
 * @param ways how to make contact, one line for each way
 */
record Card(String name, String organization, List<String> examples, List<String> ways) {
    static Card of(Page page, Catalog catalog, Service service) {
        List<String> ways = new ArrayList<>();
        Organization organization =
                catalog.findOrganization(service.organizationId()).orElseThrow();
        for (ServiceContact contact : InheritedChannels.of(service, organization)) {
            ContactChannel channel = contact.channel();
            String name = page.channel(channel.channel());
            ways.add(channel.value()
                    .map(value -> page.text("card.way", name, value))
                    .orElseGet(() -> page.text("contact.unknown", channel.channel())));
        }
        service.howToReach().map(page::of).ifPresent(ways::add);
        return new Card(
                page.of(service.name()),
                organization.name(),
                service.examples().stream().map(page::of).toList(),
                ways);
    }

    /** Returns the card as plain text. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(name, organization));
        lines.addAll(ways);
        examples.forEach(example -> lines.add("- " + example));
        return String.join("\n", lines);
    }
}
