package org.socialmap.exchange.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Provenance;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.ServiceDetail;
import org.socialmap.catalog.Validity;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.RuleCheck;
import org.socialmap.eligibility.RuleNotice;
import org.socialmap.exchange.quality.QualityFinding.Code;
import org.socialmap.language.Text;

/**
 * What a map lacks, organization by organization: what is missing, stale, contradicts itself or can be reached by nobody. It
 * judges records, never people. For one thread.
 */
public final class QualityReport {
    private final DataSet dataSet;
    private final LocalDate today;
    private final RuleCheck rules;
    private final List<QualityFinding> findings = new ArrayList<>();

    private QualityReport(DataSet dataSet, LocalDate today, RuleCheck rules) {
        this.dataSet = dataSet;
        this.today = today;
        this.rules = rules;
    }

    /**
     * The organizations of which something is to be looked at; those of which people need it most first, then by name.
     *
     * @param today by which it is seen what is stale
     */
    public static List<OrganizationQuality> of(DataSet dataSet, LocalDate today) {
        return of(dataSet, today, new RuleCheck(dataSet.vocabulary()));
    }

    /**
     * The same, with checks that are remembered from one report to the next.
     *
     * @param rules against the vocabulary of the data set; it remembers what it found of each rule
     */
    public static List<OrganizationQuality> of(DataSet dataSet, LocalDate today, RuleCheck rules) {
        return dataSet.catalog().organizations().stream()
                .map(organization -> new QualityReport(dataSet, today, rules).of(organization))
                .filter(quality -> !quality.findings().isEmpty())
                .sorted(Comparator.comparing((OrganizationQuality quality) ->
                                quality.findings().getFirst().code())
                        .thenComparing(quality -> quality.organization().name()))
                .toList();
    }

    private OrganizationQuality of(Organization organization) {
        texts(organization, Stream.of(organization.description()));
        confirmed(organization, organization.provenance());
        dataSet.catalog().servicesOf(organization).forEach(service -> check(service, organization));
        findings.sort(Comparator.comparing(QualityFinding::code));
        return new OrganizationQuality(organization, findings);
    }

    private void check(Service service, Organization organization) {
        if (service.validity().on(today) == Validity.State.ENDED) {
            return;
        }
        ServiceDetail detail = service.detail();
        List<Offer> offers = dataSet.catalog().offersOf(service);
        found(service, Code.NO_CONTACT, !isReachable(service, organization));
        found(
                service,
                Code.NO_CONDITIONS,
                service.rule().isEmpty() && detail.eligibilityDescription().isEmpty());
        found(service, Code.NO_EXAMPLES, service.examples().isEmpty());
        found(service, Code.NO_LANGUAGES, service.languages().isEmpty());
        found(
                service,
                Code.NO_LOCATION,
                offers.stream().allMatch(offer -> offer.location().isEmpty()));
        found(
                service,
                Code.NO_HOURS,
                detail.schedules().isEmpty()
                        && offers.stream()
                                .allMatch(offer -> offer.at().schedules().isEmpty()));
        if (service.validity().on(today) == Validity.State.PAST_PLANNED_END) {
            found(
                    service,
                    Code.PAST_PLANNED_END,
                    service.validity().plannedEnd().orElseThrow().toString());
        }
        confirmed(service, service.provenance());
        texts(
                service,
                Stream.of(Stream.of(service.name(), service.description()), service.examples().stream())
                        .flatMap(texts -> texts));
        rule(service);
    }

    private void rule(Service service) {
        for (RuleNotice notice : service.rule().map(rules::check).orElse(List.of())) {
            switch (notice.code()) {
                case UNSATISFIABLE -> found(service, Code.UNREACHABLE, notice.detail());
                case TOO_LARGE_TO_CHECK -> found(service, Code.UNCHECKED, notice.detail());
                default -> {
                    // Of the map's keeping, not of its records.
                }
            }
        }
        OptionalInt minimum = service.rule().map(this::minimumAge).orElse(OptionalInt.empty());
        Stream.of(Optional.of(service.description()), service.detail().eligibilityDescription())
                .flatMap(Optional::stream)
                .filter(text -> service.rule().isPresent() && StatedAges.contradicts(text, minimum))
                .findFirst()
                .ifPresent(text -> found(service, Code.AGES_DIFFER, StatedAges.in(text) + " ≠ " + told(minimum)));
    }

    private OptionalInt minimumAge(Rule rule) {
        return dataSet.info().ageConditions(rule).stream()
                .map(Rule.Range::min)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static String told(OptionalInt minimum) {
        return minimum.isPresent() ? Integer.toString(minimum.getAsInt()) : "–";
    }

    /** By its own channels, numbers and addresses, or those of its organization. */
    private static boolean isReachable(Service service, Organization organization) {
        ServiceDetail detail = service.detail();
        return service.channels().stream().anyMatch(channel -> channel.value().isPresent())
                || !detail.phones().isEmpty()
                || detail.email().isPresent()
                || !organization.phones().isEmpty()
                || organization.email().isPresent()
                || Stream.concat(detail.contacts().stream(), organization.contacts().stream())
                        .anyMatch(contact ->
                                contact.email().isPresent() || !contact.phones().isEmpty());
    }

    private void confirmed(CatalogRecord record, Provenance provenance) {
        LocalDate oldest = today.minusDays(dataSet.info().assuredForDays());
        if (provenance.assuredDate().map(date -> date.isBefore(oldest)).orElse(true)) {
            found(
                    record,
                    Code.STALE,
                    provenance.assuredDate().map(LocalDate::toString).orElse(QualityFinding.NEVER));
        }
    }

    private void texts(CatalogRecord record, Stream<Text> texts) {
        List<Text> all = texts.toList();
        List<String> lacking = dataSet.info().languages().stream()
                .filter(language ->
                        all.stream().anyMatch(text -> !text.byLanguage().containsKey(language)))
                .toList();
        if (!lacking.isEmpty()) {
            found(record, Code.UNTRANSLATED, String.join(QualityFinding.SEPARATOR, lacking));
        }
    }

    private void found(CatalogRecord record, Code code, boolean is) {
        if (is) {
            found(record, code, "");
        }
    }

    private void found(CatalogRecord record, Code code, String detail) {
        findings.add(new QualityFinding(record.reference(), code, detail));
    }
}
