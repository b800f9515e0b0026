package org.socialmap.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.dataset.UrgentContact;
import org.socialmap.dataset.UrgentGuidance;
import org.socialmap.language.WebAddress;
import org.socialmap.need.Channel;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * Finds invalid URLs in records. Checks records that come in, not those that are read back: a map that already
 * contains such a URL still opens, and shows it as text.
 */
final class WebAddressCheck {
    private WebAddressCheck() {}

    /** Returns the JSON Pointers of invalid URLs within a record. */
    static List<String> faults(CatalogRecord record) {
        return switch (record) {
            case Organization organization -> website(organization);
            case Service service -> links(service);
            case Location location -> List.of();
            case Unit unit -> List.of();
        };
    }

    /** Returns the JSON Pointers of invalid URLs within guidance: a person in danger must not get a dead link. */
    static List<String> faults(UrgentGuidance guidance) {
        List<String> faults = new ArrayList<>();
        if (isFault(guidance.source())) {
            faults.add("/source");
        }
        for (int i = 0; i < guidance.contacts().size(); i++) {
            UrgentContact contact = guidance.contacts().get(i);
            if (!WebAddress.isValid(contact.source())) {
                faults.add("/lines/" + i + "/source");
            }
            if (isOnTheWeb(contact.channel()) && !WebAddress.isValid(contact.value())) {
                faults.add("/lines/" + i + "/value");
            }
        }
        return faults;
    }

    private static boolean isOnTheWeb(Channel channel) {
        return channel == Channel.CHAT || channel == Channel.WEB;
    }

    private static List<String> website(Organization organization) {
        return isFault(organization.website()) ? List.of("/website") : List.of();
    }

    private static List<String> links(Service service) {
        List<String> faults = new ArrayList<>();
        if (isFault(service.detail().url())) {
            faults.add("/url");
        }
        for (int i = 0; i < service.detail().requiredDocuments().size(); i++) {
            if (isFault(service.detail().requiredDocuments().get(i).uri())) {
                faults.add("/required_documents/" + i + "/uri");
            }
        }
        for (int i = 0; i < service.channels().size(); i++) {
            if (isFault(service.channels().get(i))) {
                faults.add("/contact_channels/" + i + "/value");
            }
        }
        return faults;
    }

    /** The value of a chat channel may be a user name, but not a URL with another scheme. */
    private static boolean isFault(ContactChannel channel) {
        return switch (channel.channel()) {
            case WEB -> isFault(channel.value());
            case CHAT -> channel.value().filter(WebAddress::hasAnotherScheme).isPresent();
            case PHONE, TEXT, WHATSAPP, EMAIL, WALK_IN, VISIT, OUTREACH -> false;
        };
    }

    private static boolean isFault(Optional<String> address) {
        return address.filter(text -> !WebAddress.isValid(text)).isPresent();
    }
}
