package org.socialmap.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.socialmap.catalog.InheritedChannels;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.RuleCheck;
import org.socialmap.eligibility.RuleNotice;
import org.socialmap.language.Text;
import org.socialmap.quality.QualityIssue.Code;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Organization;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceDetail;
import org.socialmap.record.Validity;

/**
 * Finds the defects in the records of a map: what is missing, stale, contradictory or impossible to meet. The methods
 * are safe for use by many threads.
 */
public final class QualityReport {
    private final DataSet dataSet;
    private final LocalDate today;
    private final RuleCheck rules;
    private final List<QualityIssue> issues = new ArrayList<>();

    private QualityReport(DataSet dataSet, LocalDate today, RuleCheck rules) {
        this.dataSet = dataSet;
        this.today = today;
        this.rules = rules;
    }

    /**
     * Returns the organizations with defects: those with the most serious defect first, then by name.
     *
     * @param today the date at which records are judged, such as whether they are stale
     */
    public static List<OrganizationQuality> of(DataSet dataSet, LocalDate today) {
        return of(dataSet, today, new RuleCheck(dataSet.vocabulary()));
    }

    /**
     * Returns the organizations with defects, with checks that the caller reuses.
     *
     * @param rules checks against the vocabulary of the data set; it caches the notices of each rule
     */
    public static List<OrganizationQuality> of(DataSet dataSet, LocalDate today, RuleCheck rules) {
        return dataSet.catalog().organizations().stream()
                .map(organization -> new QualityReport(dataSet, today, rules).of(organization))
                .filter(quality -> !quality.issues().isEmpty())
                .sorted(Comparator.comparing((OrganizationQuality quality) ->
                                quality.issues().getFirst().code())
                        .thenComparing(quality -> quality.organization().name()))
                .toList();
    }

    private OrganizationQuality of(Organization organization) {
        checkTexts(organization, Stream.of(organization.description()));
        checkConfirmed(organization, organization.provenance());
        dataSet.catalog().servicesOf(organization).forEach(service -> check(service, organization));
        issues.sort(Comparator.comparing(QualityIssue::code));
        return new OrganizationQuality(organization, issues);
    }

    private void check(Service service, Organization organization) {
        if (service.validity().stateOn(today) == Validity.State.ENDED) {
            return;
        }
        ServiceDetail detail = service.detail();
        List<Offer> offers = dataSet.catalog().offersOf(service);
        add(service, Code.NO_CONTACT, !isReachable(service, organization));
        add(
                service,
                Code.NO_CONDITIONS,
                service.rule().isEmpty() && detail.eligibilityDescription().isEmpty());
        add(service, Code.NO_EXAMPLES, service.examples().isEmpty());
        add(service, Code.NO_LANGUAGES, service.languages().isEmpty());
        add(
                service,
                Code.NO_LOCATION,
                offers.stream()
                        .allMatch(offer -> offer.location().isEmpty()
                                && offer.inheritedAddress().isEmpty()));
        add(
                service,
                Code.NO_HOURS,
                OpeningHours.schedules(service, organization).isEmpty()
                        && offers.stream()
                                .allMatch(offer ->
                                        offer.serviceAtLocation().schedules().isEmpty()));
        if (service.validity().stateOn(today) == Validity.State.PAST_PLANNED_END) {
            add(
                    service,
                    Code.PAST_PLANNED_END,
                    service.validity().plannedEnd().orElseThrow().toString());
        }
        checkConfirmed(service, service.provenance());
        checkTexts(
                service,
                Stream.of(Stream.of(service.name(), service.description()), service.examples().stream())
                        .flatMap(texts -> texts));
        checkRule(service);
    }

    private void checkRule(Service service) {
        for (RuleNotice notice : service.rule().map(rules::check).orElse(List.of())) {
            switch (notice.code()) {
                case UNSATISFIABLE -> add(service, Code.UNREACHABLE, notice.detail());
                case TOO_LARGE_TO_CHECK -> add(service, Code.UNCHECKED, notice.detail());
                default -> {
                    // Other notices concern the vocabulary rather than the records.
                }
            }
        }
        OptionalInt minimum = service.rule().map(this::minimumAge).orElse(OptionalInt.empty());
        Stream.of(Optional.of(service.description()), service.detail().eligibilityDescription())
                .flatMap(Optional::stream)
                .filter(text -> service.rule().isPresent() && StatedAges.contradicts(text, minimum))
                .findFirst()
                .ifPresent(text -> add(service, Code.AGES_DIFFER, StatedAges.in(text) + " ≠ " + format(minimum)));
    }

    private OptionalInt minimumAge(Rule rule) {
        return dataSet.info().ageConditions(rule).stream()
                .map(Rule.Range::min)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static String format(OptionalInt minimum) {
        return minimum.isPresent() ? Integer.toString(minimum.getAsInt()) : "–";
    }

    /** Returns whether a service or its organization has a number or an address. */
    private static boolean isReachable(Service service, Organization organization) {
        ServiceDetail detail = service.detail();
        return InheritedChannels.of(service, organization).stream()
                        .anyMatch(contact -> contact.channel().value().isPresent())
                || !detail.phones().isEmpty()
                || detail.email().isPresent()
                || detail.contacts().stream()
                        .anyMatch(contact ->
                                contact.email().isPresent() || !contact.phones().isEmpty());
    }

    private void checkConfirmed(CatalogRecord record, Provenance provenance) {
        LocalDate oldest = today.minusDays(dataSet.info().assuredForDays());
        if (provenance.assuredDate().map(date -> date.isBefore(oldest)).orElse(true)) {
            add(
                    record,
                    Code.STALE,
                    provenance.assuredDate().map(LocalDate::toString).orElse(QualityIssue.NEVER));
        }
    }

    private void checkTexts(CatalogRecord record, Stream<Text> texts) {
        List<Text> all = texts.toList();
        List<String> lacking = dataSet.info().languages().stream()
                .filter(language ->
                        all.stream().anyMatch(text -> !text.byLanguage().containsKey(language)))
                .toList();
        if (!lacking.isEmpty()) {
            add(record, Code.UNTRANSLATED, String.join(QualityIssue.SEPARATOR, lacking));
        }
    }

    private void add(CatalogRecord record, Code code, boolean isFound) {
        if (isFound) {
            add(record, code, "");
        }
    }

    private void add(CatalogRecord record, Code code, String detail) {
        issues.add(new QualityIssue(record.reference(), code, detail));
    }
}
