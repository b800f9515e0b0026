package org.socialmap.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.schedule.Schedule;

/**
 * A service at one of its locations (HSDS {@code service_at_location}): what a person can be directed to.
 *
 * @param id the id, which identifies the option
 * @param serviceId the id of the service
 * @param locationId the id of the location; empty for a service that has none, such as a telephone line
 * @param schedules when it is open there; if there are any, they replace the service's own schedules
 */
public record ServiceAtLocation(UUID id, UUID serviceId, Optional<UUID> locationId, List<Schedule> schedules) {
    public ServiceAtLocation {
        schedules = List.copyOf(schedules);
    }
}
