package org.socialmap.http.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.socialmap.catalog.Attribute;
import org.socialmap.catalog.Contact;
import org.socialmap.catalog.CostOption;
import org.socialmap.catalog.Phone;
import org.socialmap.catalog.Recurrence;
import org.socialmap.catalog.RequiredDocument;
import org.socialmap.catalog.Schedule;
import org.socialmap.catalog.ServiceArea;
import org.socialmap.language.Text;

/** The small records of HSDS 3.1 that hang on a service. HSDS wants an id on each; one without gets a stable one. */
final class HsdsParts {
    private final UUID owner;
    private final Locale locale;

    HsdsParts(UUID owner, Locale locale) {
        this.owner = owner;
        this.locale = locale;
    }

    record LanguageBody(UUID id, String code, String name, Optional<String> note) {}

    record PhoneBody(
            UUID id,
            String number,
            Optional<String> extension,
            Optional<String> type,
            Optional<String> description,
            List<LanguageBody> languages) {}

    record HsdsContactBody(
            UUID id,
            Optional<String> name,
            Optional<String> title,
            Optional<String> department,
            Optional<String> email,
            List<PhoneBody> phones) {}

    record ScheduleBody(
            UUID id,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            Optional<LocalDate> dtstart,
            Optional<LocalDate> until,
            Optional<Integer> count,
            Optional<String> freq,
            Optional<Integer> interval,
            Optional<String> byday,
            Optional<String> bymonthday,
            Optional<String> byweekno,
            Optional<String> byyearday,
            Optional<String> wkst,
            Optional<LocalTime> opensAt,
            Optional<LocalTime> closesAt,
            List<LocalDate> exceptions,
            boolean byAppointment,
            Optional<String> description,
            String timeZone,
            Optional<String> activity) {}

    record CostOptionBody(
            UUID id,
            Optional<String> option,
            Optional<String> currency,
            Optional<BigDecimal> amount,
            Optional<String> amountDescription,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo) {}

    record RequiredDocumentBody(UUID id, String document, Optional<String> uri) {}

    record ServiceAreaBody(UUID id, Optional<String> name, Optional<String> place) {}

    record AttributeBody(UUID id, String taxonomyTerm, Optional<String> label, Optional<String> value) {}

    LanguageBody language(String code, Optional<Text> note) {
        return new LanguageBody(id("language", code), code, Locale.of(code).getDisplayLanguage(locale), in(note));
    }

    PhoneBody phone(Phone phone) {
        return new PhoneBody(
                phone.id(),
                phone.number(),
                phone.extension(),
                phone.type(),
                in(phone.description()),
                phone.languages().stream()
                        .map(code -> language(code, Optional.empty()))
                        .toList());
    }

    HsdsContactBody contact(Contact contact) {
        return new HsdsContactBody(
                contact.id(),
                contact.name(),
                contact.title(),
                contact.department(),
                contact.email(),
                contact.phones().stream().map(this::phone).toList());
    }

    ScheduleBody schedule(Schedule schedule) {
        Optional<Recurrence> recurrence = schedule.recurrence();
        return new ScheduleBody(
                id("schedule", schedule.toString()),
                schedule.validFrom(),
                schedule.validTo(),
                schedule.dtstart(),
                recurrence.flatMap(Recurrence::until),
                recurrence.flatMap(of -> number(of.count())),
                recurrence.map(Recurrence::frequency),
                recurrence.flatMap(of -> number(of.interval())),
                recurrence.flatMap(Recurrence::byDay),
                recurrence.flatMap(Recurrence::byMonthDay),
                recurrence.flatMap(Recurrence::byWeekNumber),
                recurrence.flatMap(Recurrence::byYearDay),
                recurrence.flatMap(Recurrence::weekStart),
                schedule.opensAt(),
                schedule.closesAt(),
                schedule.exceptions(),
                schedule.byAppointment(),
                in(schedule.description()),
                schedule.timeZone().getId(),
                in(schedule.activity()));
    }

    CostOptionBody costOption(CostOption cost) {
        return new CostOptionBody(
                id("cost_option", cost.toString()),
                in(cost.option()),
                cost.currency(),
                cost.amount(),
                in(cost.amountDescription()),
                cost.validFrom(),
                cost.validTo());
    }

    RequiredDocumentBody requiredDocument(RequiredDocument document) {
        return new RequiredDocumentBody(
                id("required_document", document.toString()),
                document.document().in(locale),
                document.uri());
    }

    ServiceAreaBody serviceArea(ServiceArea area) {
        return new ServiceAreaBody(id("service_area", area.toString()), in(area.name()), area.place());
    }

    AttributeBody attribute(Attribute attribute) {
        return new AttributeBody(
                id("attribute", attribute.toString()), attribute.taxonomyTerm(), attribute.label(), attribute.value());
    }

    private static Optional<Integer> number(OptionalInt number) {
        return number.stream().boxed().findFirst();
    }

    private UUID id(String kind, String content) {
        return UUID.nameUUIDFromBytes((owner + "/" + kind + "/" + content).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> in(Optional<Text> text) {
        return text.map(words -> words.in(locale));
    }
}
