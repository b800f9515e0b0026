package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import org.socialmap.language.Text;
import org.socialmap.schedule.Schedule;

/**
 * The fields of HSDS {@code service} that describe a service further and decide nothing.
 *
 * @param eligibilityDescription the conditions in the provider's words
 * @param applicationProcess how to apply
 * @param alert what to know before anything else
 */
public record ServiceDetail(
        Optional<String> url,
        Optional<String> email,
        Optional<Text> eligibilityDescription,
        Optional<Text> applicationProcess,
        Optional<Text> alert,
        List<Phone> phones,
        List<Contact> contacts,
        List<Schedule> schedules,
        List<CostOption> costOptions,
        List<RequiredDocument> requiredDocuments,
        List<ServiceArea> serviceAreas,
        List<Attribute> attributes) {
    public ServiceDetail {
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
        schedules = List.copyOf(schedules);
        costOptions = List.copyOf(costOptions);
        requiredDocuments = List.copyOf(requiredDocuments);
        serviceAreas = List.copyOf(serviceAreas);
        attributes = List.copyOf(attributes);
    }

    /** Returns a copy with other schedules. */
    public ServiceDetail withSchedules(List<Schedule> others) {
        return new ServiceDetail(
                url,
                email,
                eligibilityDescription,
                applicationProcess,
                alert,
                phones,
                contacts,
                others,
                costOptions,
                requiredDocuments,
                serviceAreas,
                attributes);
    }
}
