package org.socialmap.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Visibility;

/** A person or department to contact (HSDS {@code contact}). Immutable. */
public record Contact(
        UUID id,
        Optional<String> name,
        Optional<String> title,
        Optional<String> department,
        Optional<String> email,
        List<Phone> phones,
        Visibility visibility) {
    public Contact {
        phones = List.copyOf(phones);
    }

    /** Returns a builder of a public contact about which nothing else is known. */
    public static Builder builder(UUID id) {
        return new Builder(id);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.name = name;
        builder.title = title;
        builder.department = department;
        builder.email = email;
        builder.phones = phones;
        builder.visibility = visibility;
        return builder;
    }

    /** Builds a contact. Not safe for use by many threads. */
    public static final class Builder {
        private final UUID id;
        private Optional<String> name = Optional.empty();
        private Optional<String> title = Optional.empty();
        private Optional<String> department = Optional.empty();
        private Optional<String> email = Optional.empty();
        private List<Phone> phones = List.of();
        private Visibility visibility = Visibility.PUBLIC;

        private Builder(UUID id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** The name of the person; unknown by default. */
        public Builder name(String name) {
            this.name = Optional.of(Objects.requireNonNull(name, "name"));
            return this;
        }

        /** The title or function of the person; unknown by default. */
        public Builder title(String title) {
            this.title = Optional.of(Objects.requireNonNull(title, "title"));
            return this;
        }

        /** The department; unknown by default. */
        public Builder department(String department) {
            this.department = Optional.of(Objects.requireNonNull(department, "department"));
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

        /** The audience that may see it; the public by default. */
        public Builder visibility(Visibility visibility) {
            this.visibility = Objects.requireNonNull(visibility, "visibility");
            return this;
        }

        /** Returns the contact. */
        public Contact build() {
            return new Contact(id, name, title, department, email, phones, visibility);
        }
    }
}
