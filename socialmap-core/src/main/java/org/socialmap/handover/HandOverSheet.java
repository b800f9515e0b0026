package org.socialmap.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.catalog.Catalog;
import org.socialmap.need.FactText;
import org.socialmap.need.Facts;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;

/**
 * The information about a client that one service passes on to another with the consent of the client. It names the
 * receiver and no client, and it is not stored. Immutable.
 *
 * @param service the service that receives it
 * @param organization the organization of that service
 * @param shared everything that is shared
 * @param arrangement who sends it, what is asked, who consented, and until when it is valid
 * @param day the day on which it is made
 * @param locale the language of the sheet
 */
public record HandOverSheet(
        Service service,
        Organization organization,
        List<SharedFact> shared,
        Arrangement arrangement,
        LocalDate day,
        Locale locale) {
    public HandOverSheet {
        shared = List.copyOf(shared);
    }

    /**
     * Returns a sheet for a service that arranges nothing yet; empty if the visible part of the map has no service with this
     * id.
     *
     * @param visible the part of the map that the sender may see
     * @param agreed the facts that the client agreed to share: the sheet has every fact that is known in them
     * @param day the day on which it is made
     * @param locale the language of the sheet
     */
    public static Optional<HandOverSheet> of(
            Catalog visible, UUID serviceId, Facts agreed, LocalDate day, Locale locale) {
        FactText text = new FactText(agreed.vocabulary(), locale);
        List<SharedFact> shared = agreed.vocabulary().facts().stream()
                .filter(fact -> agreed.isKnown(fact.id()))
                .map(fact -> new SharedFact(
                        fact.id(), text.words(fact.id(), agreed.find(fact.id()).orElseThrow())))
                .toList();
        return visible.findService(serviceId)
                .map(service -> new HandOverSheet(
                        service,
                        visible.findOrganization(service.organizationId()).orElseThrow(),
                        shared,
                        Arrangement.builder(day).build(),
                        day,
                        locale));
    }

    /** Returns a copy that arranges this. */
    public HandOverSheet with(Arrangement other) {
        return new HandOverSheet(service, organization, shared, other, day, locale);
    }

    /** Returns what is arranged in the language of the sheet, line by line, without the note. */
    public List<SheetLine> lines() {
        return new SheetText(locale).lines(arrangement);
    }

    /** Returns nothing about what is shared. */
    @Override
    public String toString() {
        return "HandOverSheet";
    }
}
