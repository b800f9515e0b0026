package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.json.body.CapacityBody;

/** Units with their current capacity. */
public record UnitsBody(List<UnitBody> units) {
    /**
     * A unit.
     *
     * @param revision the revision of its last report; 0 if nothing was ever reported
     */
    public record UnitBody(UUID id, UUID serviceId, String kind, String name, CapacityBody capacity, long revision) {
        /** Converts a unit, with texts in a language. */
        public static UnitBody of(UnitAvailability unit, Locale locale) {
            return new UnitBody(
                    unit.unit().id(),
                    unit.unit().serviceId(),
                    unit.unit().kind(),
                    unit.unit().name().in(locale),
                    CapacityBody.of(unit.availability()),
                    unit.revision());
        }
    }

    /** Converts units, with texts in a language. */
    public static UnitsBody of(List<UnitAvailability> units, Locale locale) {
        return new UnitsBody(
                units.stream().map(each -> UnitBody.of(each, locale)).toList());
    }
}
