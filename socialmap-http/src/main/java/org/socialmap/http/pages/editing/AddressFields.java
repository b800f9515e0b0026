package org.socialmap.http.pages.editing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.socialmap.record.Address;
import org.socialmap.record.Location;
import org.socialmap.record.Place;
import org.socialmap.record.Provenance;

/**
 * A public address in a form. A place that is not public has no fields: nobody can give a secret place an address here
 * by mistake. A new or changed address needs the word of the editor that everybody may know it.
 */
final class AddressFields {
    private static final String STREET = "edit.street";
    private static final String POSTAL_CODE = "edit.postal";
    private static final String CITY = "edit.city";
    private static final String OPEN = "edit.open";

    private AddressFields() {}

    static Map<String, String> values(Optional<Location> location) {
        Map<String, String> values = new HashMap<>();
        address(location).ifPresent(address -> {
            put(values, STREET, address.street());
            put(values, POSTAL_CODE, address.postalCode());
            put(values, CITY, address.city());
        });
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static Optional<Address> address(Optional<Location> location) {
        return location.map(Location::place)
                .flatMap(place -> place instanceof Place.Public open ? Optional.of(open.address()) : Optional.empty());
    }

    private static boolean isChanged(EditForm form, Optional<Location> location) {
        Map<String, String> before = values(location);
        return !form.value(STREET).equals(before.getOrDefault(STREET, ""))
                || !form.value(POSTAL_CODE).equals(before.getOrDefault(POSTAL_CODE, ""))
                || !form.value(CITY).equals(before.getOrDefault(CITY, ""));
    }

    static void check(EditForm form, Optional<Location> location, Map<String, String> errors) {
        if (!isChanged(form, location)) {
            return;
        }
        boolean isEmpty = (form.value(STREET) + form.value(POSTAL_CODE) + form.value(CITY)).isEmpty();
        if (!isEmpty && form.value(STREET).isEmpty()) {
            errors.put(STREET, "edit.error.street");
        }
        if (!isEmpty && form.value(CITY).isEmpty()) {
            errors.put(CITY, "edit.error.city");
        }
        for (String name : new String[] {STREET, POSTAL_CODE, CITY}) {
            if (form.value(name).length() > EditForm.MAX_LENGTH) {
                errors.put(name, "edit.error.long");
            }
        }
        if (!isEmpty && form.find(OPEN).isEmpty()) {
            errors.put(OPEN, "edit.error.open");
        }
    }

    /**
     * Returns the location after the form, without coordinates, which belong to the old address; empty if it did not
     * change.
     *
     * @param organization the organization that a new location belongs to
     * @param confirm returns the provenance after the form
     */
    static Optional<Location> apply(
            EditForm form, Optional<Location> location, UUID organization, UnaryOperator<Provenance> confirm) {
        if (!isChanged(form, location)) {
            return Optional.empty();
        }
        Address before = address(location).orElse(new Address("", "", "", "", ""));
        Address address = new Address(
                form.value(STREET),
                form.value(CITY),
                before.stateProvince(),
                form.value(POSTAL_CODE),
                before.country());
        boolean isEmpty = (address.street() + address.city() + address.postalCode()).isEmpty();
        Location.Builder changed =
                location.map(Location::toBuilder).orElseGet(() -> Location.builder(UUID.randomUUID(), organization));
        return Optional.of(changed.place(isEmpty ? new Place.Unstated() : new Place.Public(address, Optional.empty()))
                .provenance(confirm.apply(location.map(Location::provenance).orElse(Provenance.UNSTATED)))
                .build());
    }
}
