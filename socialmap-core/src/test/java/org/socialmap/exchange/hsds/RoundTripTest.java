package org.socialmap.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.notation.JsonText;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Service;

/** read(write(map)) = map for what HSDS with our profile can express: every record of the data sets. */
class RoundTripTest {
    @ParameterizedTest
    @ValueSource(strings = {"utrecht", "example-city"})
    void dataSetsReadBackAsWritten(String name) {
        DataSet dataSet = ProjectDataSets.read(name);
        HsdsWriter writer = writer(dataSet);
        HsdsReader reader = HsdsReader.of(dataSet, "und", "elsewhere");

        List<CatalogRecord> read = new ArrayList<>();
        dataSet.catalog()
                .organizations()
                .forEach(organization ->
                        read.add(reader.organization(again(writer.records().full(organization)))));
        dataSet.catalog()
                .locations()
                .forEach(location ->
                        read.add(reader.location(again(writer.records().full(location)), location.organizationId())));
        for (Service service : dataSet.catalog().services()) {
            ObjectNode node = again(writer.records().full(service));
            read.add(reader.service(node, service.organizationId()));
            read.addAll(reader.units(node));
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(dataSet.catalog().records());
    }

    static HsdsWriter writer(DataSet dataSet) {
        HsdsSource source = new HsdsSource(
                dataSet,
                reference -> Optional.empty(),
                unit -> Availability.of(
                        UnitLevel.unknown(unit.id()),
                        dataSet.info().holdPolicy().freshnessOf(unit),
                        Instant.EPOCH));
        return HsdsWriter.lossless(source, Locale.ENGLISH);
    }

    private static ObjectNode again(ObjectNode node) {
        return JsonText.read(node.toString());
    }
}
