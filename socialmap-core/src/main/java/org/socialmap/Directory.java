package org.socialmap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.access.Audience;
import org.socialmap.capacity.Availability;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetInfo;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.engine.MapEngine;
import org.socialmap.exchange.calendar.ICalendarWriter;
import org.socialmap.exchange.fhir.FhirBundleWriter;
import org.socialmap.exchange.geo.GeoJsonWriter;
import org.socialmap.exchange.hsds.HsdsSource;
import org.socialmap.exchange.hsds.HsdsWriter;
import org.socialmap.exchange.tabular.TabularPackage;
import org.socialmap.record.Organization;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;
import org.socialmap.search.query.SearchSnapshot;
import org.socialmap.search.suggest.NameFilter;

/**
 * Lists of the records that one audience may see, for programs that store or show them. The records are those of the
 * moment when the directory was created; capacity is current. No profile is involved. Safe for use by many threads.
 *
 * <p>Lists are ordered by id. With search words, records whose name contains all of them come first. A client can
 * therefore continue after a {@link DirectoryEntry.Position} in a directory created later: it neither skips nor repeats
 * a record while others change.
 */
public final class Directory {
    private static final Period ACTIVITIES_AHEAD = Period.ofMonths(6);

    private final MapEngine engine;
    private final Audience audience;
    private final Catalog catalog;

    Directory(MapEngine engine, Audience audience) {
        this.engine = engine;
        this.audience = audience;
        this.catalog = engine.catalog(audience);
    }

    /** Returns the records that the audience may see. */
    public Catalog catalog() {
        return catalog;
    }

    /** Returns what is known about the beds of a unit now. */
    public Availability availability(Unit unit) {
        return engine.availability(unit);
    }

    private HsdsWriter writer(Locale locale) {
        return HsdsWriter.lossless(new HsdsSource(visible(), engine::changedAt, engine::availability), locale);
    }

    private DataSet visible() {
        return engine.dataSet().with(catalog);
    }

    /**
     * Writes everything that the audience may see. Text is in UTF-8. Flushes the stream and does not close it.
     *
     * @param locale the language of texts, for formats that have one
     * @throws IOException if writing fails
     */
    public void export(ExportFormat format, Locale locale, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        switch (format) {
            case NDJSON -> lines(locale, out);
            case JSON -> page(locale, out);
            case TABULAR -> tables(locale, to);
            case FHIR -> new FhirBundleWriter(visible(), engine::changedAt, locale).write(out);
            case GEOJSON -> new GeoJsonWriter(visible(), locale).write(out);
            case ICALENDAR -> calendar(locale, out);
        }
        out.flush();
    }

    private void page(Locale locale, Appendable out) throws IOException {
        List<DirectoryEntry<Organization>> organizations = organizations(DirectoryQuery.ALL);
        HsdsWriter writer = writer(locale);
        out.append("{\"total_items\":" + organizations.size() + ",\"total_pages\":1,\"page_number\":1,\"size\":"
                + organizations.size() + ",\"first_page\":true,\"last_page\":true,\"empty\":"
                + organizations.isEmpty() + ",\"contents\":[");
        String separator = "\n";
        for (DirectoryEntry<Organization> entry : organizations) {
            out.append(separator).append(writer.full(entry.record(), true).toString());
            separator = ",\n";
        }
        out.append("]}\n");
    }

    private void tables(Locale locale, OutputStream out) throws IOException {
        HsdsWriter writer = writer(locale);
        DataSetInfo info = engine.dataSet().info();
        try (TabularPackage tables = new TabularPackage()) {
            for (DirectoryEntry<Organization> entry : organizations(DirectoryQuery.ALL)) {
                tables.add(writer.full(entry.record(), true));
            }
            tables.write(info.id(), info.name().in(locale), out);
        }
    }

    /** Writes services with everything that belongs to them, then organizations without services. */
    private void lines(Locale locale, Appendable out) throws IOException {
        HsdsWriter writer = writer(locale);
        for (DirectoryEntry<Service> entry : services(DirectoryQuery.ALL)) {
            out.append(writer.fullInList(entry.record()).toString()).append("\n");
        }
        for (DirectoryEntry<Organization> entry : organizations(DirectoryQuery.ALL)) {
            if (catalog.servicesOf(entry.record()).isEmpty()) {
                out.append(writer.full(entry.record(), true).toString()).append("\n");
            }
        }
    }

    private void calendar(Locale locale, Appendable out) throws IOException {
        DataSetInfo info = engine.dataSet().info();
        Instant now = engine.clock().instant();
        Instant until = now.atZone(info.timeZone()).plus(ACTIVITIES_AHEAD).toInstant();
        ICalendarWriter.write(engine.activities(audience, now, until), info, locale, now, out);
    }

    /**
     * Returns the services that a query selects, including those not offered at present.
     *
     * @throws org.socialmap.understanding.TimeLimitException if the search takes too long
     */
    public List<DirectoryEntry<Service>> services(DirectoryQuery query) {
        Optional<Map<UUID, Integer>> found = findOffers(query)
                .map(offers -> offers.entrySet().stream()
                        .flatMap(rank -> catalog
                                .findOffer(rank.getKey())
                                .map(offer -> Map.entry(offer.service().id(), rank.getValue()))
                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min)));
        return sorted(catalog.services().stream()
                .filter(service -> isAmong(found, service.id()) && matches(query, service))
                .map(service -> DirectoryEntry.of(service, rank(found, service.id()), service.id())));
    }

    /**
     * Returns the services that a query selects, at each of their locations.
     *
     * @throws org.socialmap.understanding.TimeLimitException if the search takes too long
     */
    public List<DirectoryEntry<Offer>> offers(DirectoryQuery query) {
        Optional<Map<UUID, Integer>> found = findOffers(query);
        return sorted(catalog.offers().stream()
                .filter(offer -> isAmong(found, offer.serviceAtLocation().id()) && matches(query, offer.service()))
                .map(offer -> DirectoryEntry.of(
                        offer,
                        rank(found, offer.serviceAtLocation().id()),
                        offer.serviceAtLocation().id())));
    }

    /**
     * Returns the organizations that a query selects, either themselves or because it selects one of their services.
     *
     * @throws org.socialmap.understanding.TimeLimitException if the search takes too long
     */
    public List<DirectoryEntry<Organization>> organizations(DirectoryQuery query) {
        Set<UUID> ids = services(query).stream()
                .map(entry -> entry.record().organizationId())
                .collect(Collectors.toSet());
        Optional<NameFilter> sought = query.search().map(NameFilter::of);
        return sorted(catalog.organizations().stream()
                .filter(organization -> ids.contains(organization.id()) || matches(query, organization))
                .map(organization -> DirectoryEntry.of(
                        organization,
                        sought.map(words -> words.countMissingFrom(organization.name()))
                                .orElse(0),
                        organization.id())));
    }

    /** Returns whether any address has a postcode, so that a query can use one. */
    public boolean hasPostcodes() {
        return PostcodeArea.isSupportedBy(catalog);
    }

    /**
     * Matches an organization without its services: it has a name and a time of change, but no need and no location.
     */
    private boolean matches(DirectoryQuery query, Organization organization) {
        return query.term().isEmpty()
                && query.vicinity().isEmpty()
                && query.organization().map(organization.id()::equals).orElse(true)
                && query.search()
                        .map(text -> NameFilter.of(text).accepts(organization.name()))
                        .orElse(true)
                && isChanged(organization.reference(), query.modifiedAfter());
    }

    private boolean matches(DirectoryQuery query, Service service) {
        Taxonomy taxonomy = engine.dataSet().taxonomy();
        return query.organization().map(service.organizationId()::equals).orElse(true)
                && query.term()
                        .map(term -> service.needs().stream().anyMatch(need -> taxonomy.isWithin(need, term)))
                        .orElse(true)
                && isChanged(service.reference(), query.modifiedAfter());
    }

    private boolean isChanged(Reference reference, Optional<Instant> after) {
        return after.isEmpty()
                || engine.changedAt(reference)
                        .filter(at -> !at.isBefore(after.get()))
                        .isPresent();
    }

    /**
     * Returns the options that match the words and the vicinity, each with its rank; empty if the query has neither.
     */
    private Optional<Map<UUID, Integer>> findOffers(DirectoryQuery query) {
        Optional<Set<UUID>> near = query.vicinity()
                .map(vicinity ->
                        vicinity.offers(catalog, engine.dataSet().vocabulary().places()));
        if (query.search().isEmpty()) {
            return near.map(ids -> ids.stream().collect(Collectors.toMap(id -> id, id -> 0)));
        }
        try (SearchSnapshot snapshot = engine.acquire(audience)) {
            snapshot.prepareToUnderstand();
            Map<UUID, Integer> found = snapshot.mentioning(query.search().get(), engine.deadline());
            near.ifPresent(found.keySet()::retainAll);
            return Optional.of(found);
        }
    }

    private static boolean isAmong(Optional<Map<UUID, Integer>> found, UUID id) {
        return found.isEmpty() || found.get().containsKey(id);
    }

    private static int rank(Optional<Map<UUID, Integer>> found, UUID id) {
        return found.map(ranks -> ranks.get(id)).orElse(0);
    }

    private static <T> List<DirectoryEntry<T>> sorted(Stream<DirectoryEntry<T>> entries) {
        return entries.sorted(Comparator.comparing(DirectoryEntry::position)).toList();
    }
}
