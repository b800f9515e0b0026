package org.socialmap.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.record.RecordKind;

class HsdsKindTest {
    @ParameterizedTest
    @EnumSource
    void hasFieldsAndIsFoundByItsTableName(HsdsKind kind) {
        assertThat(HsdsStructure.fields(kind)).containsKey("id");
        assertThat(HsdsKind.find(kind.tableName())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource
    void convertsRecordKindThereAndBack(RecordKind kind) {
        assertThat(HsdsKind.of(kind).recordKind()).contains(kind);
    }

    @Test
    void hasTopLevelRecordsInMapOnly() {
        assertThat(Arrays.stream(HsdsKind.values()).filter(HsdsKind::isTopLevel))
                .containsExactly(HsdsKind.ORGANIZATION, HsdsKind.SERVICE, HsdsKind.LOCATION)
                .allMatch(kind -> kind.recordKind().isPresent());
    }

    @Test
    void namesFieldsThatReferToIt() {
        assertThat(HsdsKind.SERVICE_AT_LOCATION.idField()).isEqualTo("service_at_location_id");
        assertThat(HsdsKind.find("services")).isEmpty();
    }
}
