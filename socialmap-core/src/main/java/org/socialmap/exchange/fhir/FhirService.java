package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.eligibility.RuleText;
import org.socialmap.language.Characters;
import org.socialmap.language.Text;
import org.socialmap.notation.Members;
import org.socialmap.record.Service;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/** A service as a FHIR {@code HealthcareService}, without its id and the elements of every resource. */
final class FhirService {
    private static final String LANGUAGES = "urn:ietf:bcp:47";
    private static final Map<String, String> DAYS =
            Map.of("MO", "mon", "TU", "tue", "WE", "wed", "TH", "thu", "FR", "fri", "SA", "sat", "SU", "sun");

    private final DataSet dataSet;
    private final Locale locale;
    private final RuleText rules;

    FhirService(DataSet dataSet, Locale locale) {
        this.dataSet = dataSet;
        this.locale = locale;
        this.rules = new RuleText(dataSet.vocabulary(), locale);
    }

    ObjectNode write(Service service) {
        List<Schedule> schedules = schedules(service);
        return new Members()
                .bool("active", Optional.of(service.status() == Service.Status.ACTIVE))
                .object("providedBy", Optional.of(service.organizationId()), FhirBundleWriter::referenceTo)
                .list("type", needs(service), this::need)
                .list(
                        "location",
                        service.serviceAtLocations().stream()
                                .flatMap(at -> at.locationId().stream())
                                .distinct()
                                .toList(),
                        FhirBundleWriter::referenceTo)
                .string("name", service.name().in(locale))
                .string("comment", service.description().in(locale))
                .string("extraDetails", details(service))
                .list(
                        "telecom",
                        service.channels().stream()
                                .flatMap(channel -> FhirContactPoints.of(channel).stream())
                                .distinct()
                                .toList(),
                        node -> node)
                .list("eligibility", eligibility(service), this::eligible)
                .list("communication", service.languages(), language -> CodeableConcept.of(LANGUAGES, language.code()))
                .bool(
                        "appointmentRequired",
                        Optional.of(true)
                                .filter(any -> !schedules.isEmpty()
                                        && schedules.stream().allMatch(Schedule::byAppointment)))
                .list(
                        "availableTime",
                        schedules.stream().filter(FhirService::isWeekly).toList(),
                        FhirService::available)
                .string("availabilityExceptions", exceptions(schedules))
                .node();
    }

    private static List<Schedule> schedules(Service service) {
        return Stream.concat(
                        service.detail().schedules().stream(),
                        service.serviceAtLocations().stream().flatMap(at -> at.schedules().stream()))
                .filter(schedule -> schedule.activity().isEmpty())
                .toList();
    }

    private List<TaxonomyTerm> needs(Service service) {
        return service.needs().stream()
                .flatMap(code -> dataSet.taxonomy().find(code).stream())
                .toList();
    }

    private ObjectNode need(TaxonomyTerm term) {
        return new Members().string("text", term.name().in(locale)).node();
    }

    private Optional<String> details(Service service) {
        Stream<Text> texts = Stream.of(
                        service.detail().applicationProcess(),
                        service.howToReach(),
                        service.detail().alert(),
                        service.doubt())
                .flatMap(Optional::stream);
        return Optional.of(texts.map(text -> text.in(locale)).collect(Collectors.joining("\n\n")))
                .filter(text -> !text.isBlank());
    }

    private List<String> eligibility(Service service) {
        return Stream.concat(
                        service.rule().map(rules::describe).stream(),
                        service.detail().eligibilityDescription().stream().map(text -> text.in(locale)))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private ObjectNode eligible(String text) {
        return new Members().string("comment", text).node();
    }

    /** Returns whether a schedule is on days of every week, within the day; FHIR cannot express more. */
    private static boolean isWeekly(Schedule schedule) {
        Optional<Recurrence> recurrence = schedule.recurrence()
                .filter(found ->
                        found.frequency().equals("WEEKLY") || found.frequency().equals("DAILY"))
                .filter(found ->
                        found.interval().orElse(1) == 1 && found.count().isEmpty());
        boolean isWithinDay = schedule.opensAt().isPresent()
                && schedule.closesAt().isPresent()
                && schedule.opensAt().get().isBefore(schedule.closesAt().get());
        boolean isUnlimited =
                schedule.validFrom().isEmpty() && schedule.validTo().isEmpty();
        return recurrence.isPresent()
                && isWithinDay
                && isUnlimited
                && !days(recurrence.get()).isEmpty();
    }

    private static List<String> days(Recurrence recurrence) {
        String all = recurrence.byDay().orElse(recurrence.frequency().equals("DAILY") ? "MO,TU,WE,TH,FR,SA,SU" : "");
        List<String> codes = Characters.splitAt(all, c -> c == ',').stream()
                .filter(day -> !day.isBlank())
                .toList();
        List<String> days =
                codes.stream().map(DAYS::get).filter(Objects::nonNull).toList();
        return days.size() == codes.size() ? days : List.of();
    }

    private static ObjectNode available(Schedule schedule) {
        return new Members()
                .strings("daysOfWeek", days(schedule.recurrence().orElseThrow()))
                .string("availableStartTime", schedule.opensAt().map(FhirService::time))
                .string("availableEndTime", schedule.closesAt().map(FhirService::time))
                .node();
    }

    private static String time(LocalTime time) {
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }

    private Optional<String> exceptions(List<Schedule> schedules) {
        return Optional.of(schedules.stream()
                        .flatMap(schedule -> schedule.description().stream())
                        .map(text -> text.in(locale))
                        .distinct()
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank());
    }
}
