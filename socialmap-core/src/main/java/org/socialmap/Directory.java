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
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.DataSetInfo;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.exchange.calendar.ICalendarWriter;
import org.socialmap.exchange.fhir.FhirBundleWriter;
import org.socialmap.exchange.geo.GeoJsonWriter;
import org.socialmap.exchange.hsds.HsdsSource;
import org.socialmap.exchange.hsds.HsdsWriter;
import org.socialmap.exchange.tabular.TabularPackage;
import org.socialmap.search.SearchSnapshot;
import org.socialmap.search.SoughtWords;
import org.socialmap.understanding.Deadline;

/**
 * The records of a map as lists, for one audience, as they were when it was made: for other programs that keep or show them. It ranks nothing and knows of
 * no person. Lists are in the order of their ids; where words are sought, what is named by all of them comes first. So whoever goes
 * on after a {@link DirectoryEntry.Position}, in a directory made later, neither skips nor repeats a record while others change. Safe
 * for use by many threads.
 */
public final class Directory {
    private static final Period ACTIVITIES_AHEAD = Period.ofMonths(6);

    private final SocialMap map;
    private final Audience audience;
    private final Catalog catalog;

    Directory(SocialMap map, Audience audience) {
        this.map = map;
        this.audience = audience;
        this.catalog = map.catalog(audience);
    }

    /** What the audience may see of the records. */
    public Catalog catalog() {
        return catalog;
    }

    /** Writes what the audience may see by the names of HSDS, in a language. */
    public HsdsWriter hsds(Locale locale) {
        return new HsdsWriter(source(), locale);
    }

    /** Writes all that the audience may see by the names of HSDS and our profile, so that it can be read again as it is. */
    public HsdsWriter wholeHsds(Locale locale) {
        return HsdsWriter.whole(source(), locale);
    }

    private HsdsSource source() {
        return new HsdsSource(visible(), map::changedAt, map::availability);
    }

    private DataSet visible() {
        return map.dataSet().with(catalog);
    }

    /**
     * Writes everything in it; texts are in UTF-8. It does not close what it writes to.
     *
     * @throws IOException if it cannot be written to
     */
    public void export(ExportFormat format, Locale locale, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        switch (format) {
            case NDJSON -> lines(locale, out);
            case JSON -> page(locale, out);
            case TABULAR -> tables(locale, to);
            case FHIR -> new FhirBundleWriter(visible(), map::changedAt, locale).write(out);
            case GEOJSON -> new GeoJsonWriter(visible(), locale).write(out);
            case ICALENDAR -> calendar(locale, out);
        }
        out.flush();
    }

    private void page(Locale locale, Appendable out) throws IOException {
        List<DirectoryEntry<Organization>> organizations = organizations(DirectoryQuery.ALL);
        HsdsWriter writer = wholeHsds(locale);
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
        HsdsWriter writer = wholeHsds(locale);
        DataSetInfo info = map.dataSet().info();
        try (TabularPackage tables = new TabularPackage()) {
            for (DirectoryEntry<Organization> entry : organizations(DirectoryQuery.ALL)) {
                tables.add(writer.full(entry.record(), true));
            }
            tables.write(info.id(), info.name().in(locale), out);
        }
    }

    /** Services with all that hangs on them; then organizations that have none. */
    private void lines(Locale locale, Appendable out) throws IOException {
        HsdsWriter writer = wholeHsds(locale);
        for (DirectoryEntry<Service> entry : services(DirectoryQuery.ALL)) {
            out.append(writer.amongOthers(entry.record()).toString()).append("\n");
        }
        for (DirectoryEntry<Organization> entry : organizations(DirectoryQuery.ALL)) {
            if (catalog.servicesOf(entry.record()).isEmpty()) {
                out.append(writer.full(entry.record(), true).toString()).append("\n");
            }
        }
    }

    private void calendar(Locale locale, Appendable out) throws IOException {
        DataSetInfo info = map.dataSet().info();
        Instant now = map.clock().instant();
        Instant until = now.atZone(info.timeZone()).plus(ACTIVITIES_AHEAD).toInstant();
        ICalendarWriter.write(map.activities(audience, now, until), info, locale, now, out);
    }

    /** Services, given at present or not. */
    public List<DirectoryEntry<Service>> services(DirectoryQuery query) {
        Optional<Map<UUID, Integer>> found = offersFound(query)
                .map(offers -> offers.entrySet().stream()
                        .flatMap(rank -> catalog
                                .findOffer(rank.getKey())
                                .map(offer -> Map.entry(offer.service().id(), rank.getValue()))
                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min)));
        return sorted(catalog.services().stream()
                .filter(service -> isAmong(found, service.id()) && holds(query, service))
                .map(service -> DirectoryEntry.of(service, rank(found, service.id()), service.id())));
    }

    /** Services at each of their locations. */
    public List<DirectoryEntry<Offer>> offers(DirectoryQuery query) {
        Optional<Map<UUID, Integer>> found = offersFound(query);
        return sorted(catalog.offers().stream()
                .filter(offer -> isAmong(found, offer.at().id()) && holds(query, offer.service()))
                .map(offer -> DirectoryEntry.of(
                        offer, rank(found, offer.at().id()), offer.at().id())));
    }

    /** Organizations that have such a service, or are so themselves. */
    public List<DirectoryEntry<Organization>> organizations(DirectoryQuery query) {
        Set<UUID> ids = services(query).stream()
                .map(entry -> entry.record().organizationId())
                .collect(Collectors.toSet());
        Optional<SoughtWords> sought = query.search().map(SoughtWords::of);
        return sorted(catalog.organizations().stream()
                .filter(organization -> ids.contains(organization.id()) || holds(query, organization))
                .map(organization -> DirectoryEntry.of(
                        organization,
                        sought.map(words -> words.countMissingFrom(organization.name()))
                                .orElse(0),
                        organization.id())));
    }

    /** Whether there is any address with a postcode, so that one can be asked for. */
    public boolean hasPostcodes() {
        return Vicinity.isKnownTo(catalog);
    }

    /** What an organization is without its services: it can be named, and can have changed. */
    private boolean holds(DirectoryQuery query, Organization organization) {
        return query.term().isEmpty()
                && query.vicinity().isEmpty()
                && query.organization().map(organization.id()::equals).orElse(true)
                && query.search()
                        .map(text -> SoughtWords.of(text).occurIn(organization.name()))
                        .orElse(true)
                && isChanged(organization.reference(), query.modifiedAfter());
    }

    private boolean holds(DirectoryQuery query, Service service) {
        Taxonomy taxonomy = map.dataSet().taxonomy();
        return query.organization().map(service.organizationId()::equals).orElse(true)
                && query.term()
                        .map(term -> service.needs().stream().anyMatch(need -> taxonomy.isWithin(need, term)))
                        .orElse(true)
                && isChanged(service.reference(), query.modifiedAfter());
    }

    private boolean isChanged(Reference reference, Optional<Instant> after) {
        return after.isEmpty()
                || map.changedAt(reference)
                        .filter(at -> !at.isBefore(after.get()))
                        .isPresent();
    }

    /** The options that have the words and are near, each with its rank; empty if neither is asked. */
    private Optional<Map<UUID, Integer>> offersFound(DirectoryQuery query) {
        Optional<Set<UUID>> near = query.vicinity()
                .map(vicinity ->
                        vicinity.offers(catalog, map.dataSet().vocabulary().places()));
        if (query.search().isEmpty()) {
            return near.map(ids -> ids.stream().collect(Collectors.toMap(id -> id, id -> 0)));
        }
        try (SearchSnapshot snapshot = map.acquire(audience)) {
            Map<UUID, Integer> found =
                    snapshot.mentioning(query.search().get(), new Deadline(SocialMap.QUESTION_LIMIT));
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
