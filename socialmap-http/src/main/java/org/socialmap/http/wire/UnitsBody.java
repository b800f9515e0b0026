package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.capacity.UnitAvailability;

/** Units with their capacity now. */
public record UnitsBody(List<UnitBody> units) {
    /** A unit. */
    public record UnitBody(UUID id, UUID serviceId, String kind, String name, CapacityBody capacity) {
        /** A unit in a language. */
        public static UnitBody of(UnitAvailability known, Locale locale) {
            return new UnitBody(
                    known.unit().id(),
                    known.unit().serviceId(),
                    known.unit().kind(),
                    known.unit().name().in(locale),
                    CapacityBody.of(known.availability()));
        }
    }

    /** Units in a language. */
    public static UnitsBody of(List<UnitAvailability> units, Locale locale) {
        return new UnitsBody(
                units.stream().map(unit -> UnitBody.of(unit, locale)).toList());
    }
}
