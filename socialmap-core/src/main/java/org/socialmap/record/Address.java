package org.socialmap.record;

/**
 * A public postal address (HSDS {@code address}); an unknown part is empty.
 *
 * @param street street and number (HSDS {@code address_1})
 * @param city city or town
 * @param stateProvince state or province
 * @param postalCode postal code
 * @param country ISO 3166-1 alpha-2 code
 */
public record Address(String street, String city, String stateProvince, String postalCode, String country) {
    /** Returns whether every part is unknown. */
    public boolean isEmpty() {
        return (street + city + stateProvince + postalCode + country).isBlank();
    }
}
