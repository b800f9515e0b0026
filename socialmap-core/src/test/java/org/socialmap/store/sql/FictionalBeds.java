package org.socialmap.store.sql;

import java.util.UUID;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.language.Text;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/** The map of Utrecht with fictional beds in its night shelter; the study reports none. */
final class FictionalBeds {
    static final DataSet UTRECHT = ProjectDataSets.read("utrecht");

    static final Service SHELTER = UTRECHT.catalog().services().stream()
            .filter(service -> service.needs().contains("shelter.night"))
            .findFirst()
            .orElseThrow();

    private FictionalBeds() {}

    static Unit number(int number) {
        return Unit.builder(new UUID(7, number), SHELTER.id(), "bed", Text.of("en", "a bed (made up)"))
                .provenance(SHELTER.provenance())
                .build();
    }
}
