package org.socialmap.match.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.Offer;
import org.socialmap.need.Channel;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.Organization;
import org.socialmap.schedule.Schedule;

/** How and when a service can be reached, by itself or as part of its organization, computed literally. */
final class PlainContact {
    private PlainContact() {}

    enum Hours {
        UNKNOWN,
        OPEN,
        CLOSED,
        BY_APPOINTMENT
    }

    /**
     * Returns the means of contact of a service: its own and, unless its list is complete, those of its organization,
     * which on these maps has at most a telephone or a fax and an email address.
     */
    static Set<Channel> channels(Offer offer) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        offer.service().channels().forEach(way -> channels.add(way.channel()));
        if (!offer.service().complete().contains(ServicePreference.CHANNELS)) {
            Organization organization = offer.organization();
            if (organization.phones().stream().anyMatch(phone -> phone.type().equals(Optional.of("voice")))) {
                channels.add(Channel.PHONE);
            }
            if (organization.email().isPresent()) {
                channels.add(Channel.EMAIL);
            }
        }
        return channels;
    }

    /** On these maps, a service is open always or only in the past. */
    static Hours hours(Offer offer) {
        List<Schedule> own = offer.service().detail().schedules();
        List<Schedule> schedules = own.isEmpty() ? offer.organization().schedules() : own;
        if (schedules.isEmpty()) {
            return Hours.UNKNOWN;
        }
        Schedule only = schedules.getFirst();
        return only.byAppointment() ? Hours.BY_APPOINTMENT : only.validTo().isPresent() ? Hours.CLOSED : Hours.OPEN;
    }
}
