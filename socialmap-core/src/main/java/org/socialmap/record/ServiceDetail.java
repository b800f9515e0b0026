package org.socialmap.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.language.Text;
import org.socialmap.schedule.Schedule;

/**
 * The fields of HSDS {@code service} that describe a service further and decide nothing.
 *
 * @param url the address of the web page
 * @param email the email address
 * @param eligibilityDescription the conditions in the provider's words
 * @param applicationProcess how to apply
 * @param alert what to know before anything else
 * @param phones the telephone numbers
 * @param contacts the people or departments to contact
 * @param schedules when the service is open, at locations without schedules of their own
 * @param costOptions what the service costs
 * @param requiredDocuments the documents that a person has to show
 * @param serviceAreas the areas that the service covers
 * @param attributes the terms of other taxonomies than that of the data set
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
    /** Nothing more is known. */
    public static final ServiceDetail NONE = builder().build();

    public ServiceDetail {
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
        schedules = List.copyOf(schedules);
        costOptions = List.copyOf(costOptions);
        requiredDocuments = List.copyOf(requiredDocuments);
        serviceAreas = List.copyOf(serviceAreas);
        attributes = List.copyOf(attributes);
    }

    /** Returns a builder of a description, at first empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.url = url;
        builder.email = email;
        builder.eligibilityDescription = eligibilityDescription;
        builder.applicationProcess = applicationProcess;
        builder.alert = alert;
        builder.phones = phones;
        builder.contacts = contacts;
        builder.schedules = schedules;
        builder.costOptions = costOptions;
        builder.requiredDocuments = requiredDocuments;
        builder.serviceAreas = serviceAreas;
        builder.attributes = attributes;
        return builder;
    }

    /** Builds a description. Not safe for use by many threads. */
    public static final class Builder {
        private Optional<String> url = Optional.empty();
        private Optional<String> email = Optional.empty();
        private Optional<Text> eligibilityDescription = Optional.empty();
        private Optional<Text> applicationProcess = Optional.empty();
        private Optional<Text> alert = Optional.empty();
        private List<Phone> phones = List.of();
        private List<Contact> contacts = List.of();
        private List<Schedule> schedules = List.of();
        private List<CostOption> costOptions = List.of();
        private List<RequiredDocument> requiredDocuments = List.of();
        private List<ServiceArea> serviceAreas = List.of();
        private List<Attribute> attributes = List.of();

        private Builder() {}

        /** The address of the web page; unknown by default. */
        public Builder url(String url) {
            this.url = Optional.of(Objects.requireNonNull(url, "url"));
            return this;
        }

        /** The email address; unknown by default. */
        public Builder email(String email) {
            this.email = Optional.of(Objects.requireNonNull(email, "email"));
            return this;
        }

        /** The conditions in the provider's words; none by default. */
        public Builder eligibilityDescription(Text eligibilityDescription) {
            this.eligibilityDescription =
                    Optional.of(Objects.requireNonNull(eligibilityDescription, "eligibilityDescription"));
            return this;
        }

        /** How to apply; unknown by default. */
        public Builder applicationProcess(Text applicationProcess) {
            this.applicationProcess = Optional.of(Objects.requireNonNull(applicationProcess, "applicationProcess"));
            return this;
        }

        /** What to know before anything else; nothing by default. */
        public Builder alert(Text alert) {
            this.alert = Optional.of(Objects.requireNonNull(alert, "alert"));
            return this;
        }

        /** The telephone numbers; none by default. */
        public Builder phones(List<Phone> phones) {
            this.phones = Objects.requireNonNull(phones, "phones");
            return this;
        }

        /** The people or departments to contact; none by default. */
        public Builder contacts(List<Contact> contacts) {
            this.contacts = Objects.requireNonNull(contacts, "contacts");
            return this;
        }

        /** When the service is open, at locations without schedules of their own; unknown by default. */
        public Builder schedules(List<Schedule> schedules) {
            this.schedules = Objects.requireNonNull(schedules, "schedules");
            return this;
        }

        /** What the service costs; unknown by default. */
        public Builder costOptions(List<CostOption> costOptions) {
            this.costOptions = Objects.requireNonNull(costOptions, "costOptions");
            return this;
        }

        /** The documents that a person has to show; none by default. */
        public Builder requiredDocuments(List<RequiredDocument> requiredDocuments) {
            this.requiredDocuments = Objects.requireNonNull(requiredDocuments, "requiredDocuments");
            return this;
        }

        /** The areas that the service covers; none by default. */
        public Builder serviceAreas(List<ServiceArea> serviceAreas) {
            this.serviceAreas = Objects.requireNonNull(serviceAreas, "serviceAreas");
            return this;
        }

        /** The terms of other taxonomies than that of the data set; none by default. */
        public Builder attributes(List<Attribute> attributes) {
            this.attributes = Objects.requireNonNull(attributes, "attributes");
            return this;
        }

        /** Returns the description. */
        public ServiceDetail build() {
            return new ServiceDetail(
                    url,
                    email,
                    eligibilityDescription,
                    applicationProcess,
                    alert,
                    phones,
                    contacts,
                    schedules,
                    costOptions,
                    requiredDocuments,
                    serviceAreas,
                    attributes);
        }
    }
}
