package org.socialmap.json.body;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.catalog.Offer;

/** A summary of a service: its name, its organization, and concrete examples of what it does. */
public record ServiceSummary(UUID id, String name, OrganizationSummary organization, List<String> examples) {
    /** The organization of a service. */
    public record OrganizationSummary(UUID id, String name) {}

    /** Converts the service of an offer, with texts in a language. */
    public static ServiceSummary of(Offer offer, Locale locale) {
        return new ServiceSummary(
                offer.service().id(),
                offer.service().name().in(locale),
                new OrganizationSummary(
                        offer.organization().id(), offer.organization().name()),
                offer.service().examples().stream()
                        .map(example -> example.in(locale))
                        .toList());
    }
}
