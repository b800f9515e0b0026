package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.socialmap.error.StoreException;

class DatabaseLibraryTest {
    private static final ClassLoader WITHOUT_LIBRARIES = ClassLoader.getPlatformClassLoader();

    @Test
    void namesTheDependenciesToAdd() {
        assertThatThrownBy(() -> DatabaseLibrary.require(
                        Set.of(DatabaseLibrary.SQLITE, DatabaseLibrary.FLYWAY, DatabaseLibrary.HIKARI),
                        WITHOUT_LIBRARIES))
                .isInstanceOf(StoreException.class)
                .hasMessage("A map in a database needs more libraries; add these dependencies: com.zaxxer:HikariCP, "
                        + "org.flywaydb:flyway-core, org.xerial:sqlite-jdbc.");
    }

    @Test
    void knowsEachLibraryByItsPresentClass() {
        assertThatCode(() -> DatabaseLibrary.require(
                        EnumSet.allOf(DatabaseLibrary.class), DatabaseLibrary.class.getClassLoader()))
                .doesNotThrowAnyException();
    }
}
