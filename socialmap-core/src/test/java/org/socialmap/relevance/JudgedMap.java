package org.socialmap.relevance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.record.Service;

/** A data set whose services are judged by name. */
final class JudgedMap {
    /** The moment of the queries. */
    static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    private final DataSet dataSet;
    private final SocialMap map;
    /** The number of services by name. */
    private final Map<String, Long> services;

    private final Map<UUID, String> names = new HashMap<>();

    JudgedMap(String name) {
        dataSet = ProjectDataSets.read(name);
        map = SocialMap.builder(dataSet)
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                // Relevance is not about the time limit, and a slow machine finds the same.
                .matchTimeout(Duration.ofMinutes(1))
                .open();
        Map<UUID, Service> seen = new LinkedHashMap<>();
        map.catalog(Audience.PUBLIC).offers().stream()
                .map(Offer::service)
                .forEach(service -> seen.put(service.id(), service));
        seen.values().forEach(service -> names.put(service.id(), service.name().in(Locale.of("nl"))));
        services = names.values().stream().collect(Collectors.groupingBy(x -> x, Collectors.counting()));
    }

    DataSet dataSet() {
        return dataSet;
    }

    SocialMap map() {
        return map;
    }

    Collection<Offer> offers() {
        return map.catalog(Audience.PUBLIC).offers();
    }

    /** Returns the names of services in order, each name once. */
    List<String> names(List<UUID> services) {
        return services.stream().distinct().map(names::get).toList();
    }

    /** Returns the number of services with a name. */
    long count(String service) {
        return services.getOrDefault(service, 0L);
    }
}
