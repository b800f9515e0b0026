package org.socialmap.match.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.socialmap.bench.NationalMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Offer;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Service;

/** Changes to a map in which every second service is edited, deleted and restored; the others stay the same. */
final class ChangingRecords {
    private final Random random;
    private final List<Offer> all;

    ChangingRecords(Catalog first, Random random) {
        this.random = random;
        this.all = first.offers().stream()
                .sorted(Comparator.comparing(offer -> offer.serviceAtLocation().id()))
                .toList();
    }

    /** Returns this many changes. */
    List<Change> change(int number) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Offer offer = all.get(2 * random.nextInt(all.size() / 2) + 1);
            Service service = offer.service();
            List<CatalogRecord> records = new ArrayList<>(offer.units());
            records.add(random.nextBoolean() ? service : NationalMap.renamed(service, random.nextInt(400)));
            boolean goes = random.nextInt(3) == 0;
            records.forEach(
                    record -> changes.add(goes ? new Change.Delete(record.reference()) : new Change.Put(record)));
        }
        return changes;
    }

    /** Returns the options that never change and are not closed for an unknown person. */
    Set<UUID> openAndUnchanged(LocalDate day) {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < all.size(); i += 2) {
            if (all.get(i).service().isOfferedOn(day)) {
                ids.add(all.get(i).serviceAtLocation().id());
            }
        }
        return ids;
    }
}
