package org.socialmap.importing.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.exchange.hsds.HsdsKind;

class TableNamesTest {
    @Test
    void findsTablesOfCurrentVersionInAnyForm() {
        assertThat(TableNames.find("data/Service At Locations.csv"))
                .contains(SourceTable.of(HsdsKind.SERVICE_AT_LOCATION));
        assertThat(TableNames.find("taxonomies.json")).contains(SourceTable.of(HsdsKind.TAXONOMY));
        assertThat(TableNames.find("addresses")).contains(SourceTable.of(HsdsKind.ADDRESS));
        assertThat(TableNames.find("fees.tsv")).contains(SourceTable.of(HsdsKind.COST_OPTION));
    }

    @ParameterizedTest
    @EnumSource
    void findsTablesOfEarlierVersions(LegacyTable table) {
        SourceTable found = TableNames.find(table.tableName() + ".csv").orElseThrow();
        assertThat(found).isEqualTo(SourceTable.of(table));
        assertThat(found.name()).isEqualTo(table.tableName());
        assertThat(found.kind()).isEqualTo(table.kind());
    }

    @Test
    void findsNoTableForOtherNames() {
        assertThat(TableNames.find("readme.txt")).isEmpty();
    }
}
