package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Visibility;

/** A person or department to contact (HSDS {@code contact}). */
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
}
