package org.socialmap.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.language.Text;
import org.socialmap.schedule.Schedule;

/**
 * An organization (HSDS {@code organization}).
 *
 * @param alternateName another name, such as an abbreviation
 * @param description what the organization is
 * @param website the address of the website
 * @param email the email address
 * @param phones the telephone numbers
 * @param contacts the people or departments to contact
 * @param schedules when the organization is open, which also holds for its services without schedules of their own
 * @param inspects whether it also inspects or registers people, so that it never ranks above confidential help
 */
public record Organization(
        UUID id,
        String name,
        Optional<String> alternateName,
        Text description,
        Optional<String> website,
        Optional<String> email,
        List<Phone> phones,
        List<Contact> contacts,
        List<Schedule> schedules,
        boolean inspects,
        Provenance provenance)
        implements CatalogRecord {
    public Organization {
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
        schedules = List.copyOf(schedules);
    }

    /** Returns a builder of an organization, with its name as its description. Nothing else is known about it. */
    public static Builder builder(UUID id, String name) {
        return new Builder(id, name);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.alternateName = alternateName;
        builder.description = description;
        builder.website = website;
        builder.email = email;
        builder.phones = phones;
        builder.contacts = contacts;
        builder.schedules = schedules;
        builder.inspects = inspects;
        builder.provenance = provenance;
        return builder;
    }

    /** Returns the name of the organization and, if it has one, its alternate name. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), alternateName.stream());
    }

    @Override
    public Organization with(Provenance other) {
        return toBuilder().provenance(other).build();
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }

    /** Builds an organization. Not safe for use by many threads. */
    public static final class Builder {
        private final UUID id;
        private String name;
        private Optional<String> alternateName = Optional.empty();
        private Text description;
        private Optional<String> website = Optional.empty();
        private Optional<String> email = Optional.empty();
        private List<Phone> phones = List.of();
        private List<Contact> contacts = List.of();
        private List<Schedule> schedules = List.of();
        private boolean inspects;
        private Provenance provenance = Provenance.UNSTATED;

        private Builder(UUID id, String name) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = Objects.requireNonNull(name, "name");
            this.description = Text.of("und", name);
        }

        /** The name. */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /** Another name of the organization; none by default. */
        public Builder alternateName(String alternateName) {
            this.alternateName = Optional.of(Objects.requireNonNull(alternateName, "alternateName"));
            return this;
        }

        /** A description of the organization; by default, the name given to {@link Organization#builder}. */
        public Builder description(Text description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /** The address of the website; unknown by default. */
        public Builder website(String website) {
            this.website = Optional.of(Objects.requireNonNull(website, "website"));
            return this;
        }

        /** The email address; unknown by default. */
        public Builder email(String email) {
            this.email = Optional.of(Objects.requireNonNull(email, "email"));
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

        /** When the organization is open; unknown by default. */
        public Builder schedules(List<Schedule> schedules) {
            this.schedules = Objects.requireNonNull(schedules, "schedules");
            return this;
        }

        /** Removes the alternate name. */
        public Builder withoutAlternateName() {
            alternateName = Optional.empty();
            return this;
        }

        /** Removes the address of the website. */
        public Builder withoutWebsite() {
            website = Optional.empty();
            return this;
        }

        /** Removes the email address. */
        public Builder withoutEmail() {
            email = Optional.empty();
            return this;
        }

        /** Whether the organization also inspects or registers people; false by default. */
        public Builder inspects(boolean inspects) {
            this.inspects = inspects;
            return this;
        }

        /** Where the record comes from. Unstated by default, but a record can be stored only with a source. */
        public Builder provenance(Provenance provenance) {
            this.provenance = Objects.requireNonNull(provenance, "provenance");
            return this;
        }

        /** Returns the organization. */
        public Organization build() {
            return new Organization(
                    id,
                    name,
                    alternateName,
                    description,
                    website,
                    email,
                    phones,
                    contacts,
                    schedules,
                    inspects,
                    provenance);
        }
    }
}
