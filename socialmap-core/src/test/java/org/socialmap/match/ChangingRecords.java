package org.socialmap.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.socialmap.bench.NationalMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.ServiceAtLocation;

/** The records of a map of which every second service may change, go and come back; the others stay as they are. */
final class ChangingRecords {
    private final Catalog first;
    private final Random random;
    private final List<ServiceAtLocation> all = new ArrayList<>();
    private final Map<UUID, Service> services = new LinkedHashMap<>();
    private final Set<UUID> gone = new HashSet<>();

    ChangingRecords(Catalog first, Random random) {
        this.first = first;
        this.random = random;
        for (Offer offer : first.offers()) {
            all.add(offer.at());
            services.put(offer.service().id(), offer.service());
        }
    }

    /** Changes so many services. */
    void change(int number) {
        for (int i = 0; i < number; i++) {
            ServiceAtLocation at = all.get(2 * random.nextInt(all.size() / 2) + 1);
            switch (random.nextInt(3)) {
                case 0 -> gone.add(at.serviceId());
                case 1 -> gone.remove(at.serviceId());
                default ->
                    services.computeIfPresent(
                            at.serviceId(), (id, service) -> NationalMap.renamed(service, random.nextInt(400)));
            }
        }
    }

    Catalog catalog() {
        return new Catalog(
                first.organizations(),
                first.locations(),
                services.values().stream()
                        .filter(service -> !gone.contains(service.id()))
                        .toList(),
                all.stream().filter(at -> !gone.contains(at.serviceId())).toList());
    }

    /** The options that never change and that are not closed for somebody of whom nothing is known. */
    Set<UUID> openAndUnchanged(LocalDate day) {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < all.size(); i += 2) {
            if (services.get(all.get(i).serviceId()).isGivenOn(day)) {
                ids.add(all.get(i).id());
            }
        }
        return ids;
    }
}
