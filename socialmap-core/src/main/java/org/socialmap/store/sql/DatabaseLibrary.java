package org.socialmap.store.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.error.StoreException;

/** A library that only a map in a database needs. The program that embeds the map adds it. */
enum DatabaseLibrary {
    HIKARI("com.zaxxer.hikari.HikariDataSource", "com.zaxxer:HikariCP"),
    FLYWAY("org.flywaydb.core.Flyway", "org.flywaydb:flyway-core"),
    FLYWAY_POSTGRESQL(
            "org.flywaydb.database.postgresql.PostgreSQLDatabaseType", "org.flywaydb:flyway-database-postgresql"),
    SQLITE("org.sqlite.JDBC", "org.xerial:sqlite-jdbc"),
    POSTGRESQL("org.postgresql.Driver", "org.postgresql:postgresql");

    private final String className;
    private final String coordinates;

    DatabaseLibrary(String className, String coordinates) {
        this.className = className;
        this.coordinates = coordinates;
    }

    /**
     * Checks that some libraries are there, and lets this module read them: Flyway fixes no module name that a descriptor
     * could require.
     *
     * @throws StoreException naming the dependencies to add
     */
    static void require(Set<DatabaseLibrary> libraries, ClassLoader loader) {
        List<DatabaseLibrary> missing = libraries.stream()
                .filter(library -> !library.read(loader))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            String coordinates =
                    missing.stream().map(library -> library.coordinates).collect(Collectors.joining(", "));
            throw new StoreException("A map in a database needs more libraries; add these dependencies: " + coordinates
                    + (DatabaseLibrary.class.getModule().isNamed()
                            ? ". On the module path, resolve their modules too (--add-modules)."
                            : "."));
        }
    }

    private boolean read(ClassLoader loader) {
        try {
            Class<?> found = Class.forName(className, false, loader);
            DatabaseLibrary.class.getModule().addReads(found.getModule());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
