package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.language.Text;

/**
 * An organization (HSDS {@code organization}).
 *
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
        boolean inspects,
        Provenance provenance)
        implements CatalogRecord {
    public Organization {
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
    }

    /** Returns its name and, if it has one, its alternate name. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), alternateName.stream());
    }

    @Override
    public Organization with(Provenance other) {
        return new Organization(
                id, name, alternateName, description, website, email, phones, contacts, inspects, other);
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }
}
