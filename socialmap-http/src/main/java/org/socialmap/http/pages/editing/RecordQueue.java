package org.socialmap.http.pages.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.catalog.Catalog;
import org.socialmap.quality.OrganizationQuality;
import org.socialmap.quality.QualityIssue;
import org.socialmap.quality.QualityIssue.Code;
import org.socialmap.record.Organization;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/**
 * What is missing or old in records, with what helps most people first: by the kind of defect, then by the number of
 * offers that depend on the record. What several services of an organization lack and can inherit is asked once, at the
 * organization, and not at each of them. Counts records and never people.
 */
public final class RecordQueue {
    /** What services inherit from their organization. */
    private static final Set<Code> INHERITABLE = Set.of(Code.NO_CONTACT, Code.NO_HOURS, Code.NO_LOCATION);

    private RecordQueue() {}

    /**
     * A record with defects.
     *
     * @param name its name, in the language of the editor
     * @param organization the name of its organization; empty text for an organization
     * @param issues its own defects, most serious first
     * @param lacking how many of its services lack what they can inherit from it, by kind of defect
     * @param offers how many offers depend on it
     */
    public record Item(
            Reference record,
            String name,
            String organization,
            List<QualityIssue> issues,
            Map<Code, Long> lacking,
            int offers) {
        private Code worst() {
            return Stream.concat(issues.stream().map(QualityIssue::code), lacking.keySet().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** Returns the records with defects, in the order in which to complete them. */
    public static List<Item> of(List<OrganizationQuality> quality, Catalog catalog, Locale locale) {
        List<Item> items = new ArrayList<>();
        for (OrganizationQuality one : quality) {
            add(one, catalog, locale, items);
        }
        items.sort(Comparator.comparing(Item::worst)
                .thenComparing(Comparator.comparingInt(Item::offers).reversed())
                .thenComparing(Item::name)
                .thenComparing(item -> item.record().id()));
        return List.copyOf(items);
    }

    private static void add(OrganizationQuality quality, Catalog catalog, Locale locale, List<Item> items) {
        Organization organization = quality.organization();
        Map<Reference, List<QualityIssue>> byRecord =
                quality.issues().stream().collect(Collectors.groupingBy(QualityIssue::record));
        List<QualityIssue> own = byRecord.getOrDefault(organization.reference(), List.of());
        Map<Code, Long> lacking = new EnumMap<>(Code.class);
        quality.issues().stream()
                .map(QualityIssue::code)
                .filter(INHERITABLE::contains)
                .forEach(code -> lacking.merge(code, 1L, Long::sum));
        lacking.values().removeIf(number -> number < 2);
        if (!own.isEmpty() || !lacking.isEmpty()) {
            items.add(new Item(
                    organization.reference(),
                    organization.name(),
                    "",
                    own,
                    lacking,
                    catalog.offersOf(organization).size()));
        }
        for (Service service : catalog.servicesOf(organization)) {
            List<QualityIssue> issues = byRecord.getOrDefault(service.reference(), List.of()).stream()
                    .filter(issue -> !lacking.containsKey(issue.code()))
                    .toList();
            if (!issues.isEmpty()) {
                items.add(new Item(
                        service.reference(),
                        service.name().in(locale),
                        organization.name(),
                        issues,
                        Map.of(),
                        catalog.offersOf(service).size()));
            }
        }
    }
}
