package org.socialmap.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Service;
import org.socialmap.need.FactText;
import org.socialmap.need.Facts;

/**
 * What one helper tells another of somebody, as that one agreed to. It names the receiver and no person, and is kept nowhere.
 * Immutable.
 *
 * @param service who is to receive it
 * @param organization whose service that is
 * @param shared what is shared, and nothing else
 * @param note what else is to be said, in the helper's words
 * @param day the day on which it was agreed
 * @param locale the language of the sheet
 */
public record HandOverSheet(
        Service service,
        Organization organization,
        List<SharedFact> shared,
        Optional<String> note,
        LocalDate day,
        Locale locale) {
    public HandOverSheet {
        shared = List.copyOf(shared);
    }

    /**
     * Returns a sheet for a service; empty if there is none of this id in what somebody may see.
     *
     * @param seen what may be seen of the map
     * @param agreed what the client agreed to share: every fact that it tells is on the sheet
     */
    public static Optional<HandOverSheet> of(
            Catalog seen, UUID serviceId, Facts agreed, Optional<String> note, LocalDate day, Locale locale) {
        FactText text = new FactText(agreed.vocabulary(), locale);
        List<SharedFact> shared = agreed.vocabulary().facts().stream()
                .filter(fact -> agreed.isKnown(fact.id()))
                .map(fact -> new SharedFact(
                        fact.id(), text.words(fact.id(), agreed.of(fact.id()).orElseThrow())))
                .toList();
        return seen.findService(serviceId)
                .map(service -> new HandOverSheet(
                        service,
                        seen.findOrganization(service.organizationId()).orElseThrow(),
                        shared,
                        note,
                        day,
                        locale));
    }

    /** Says nothing of what is shared. */
    @Override
    public String toString() {
        return "HandOverSheet";
    }
}
