/** A program with a map in a folder. */
module consumer {
    requires org.socialmap.core;

    // What keeps the map. Flyway has no module name of its own yet: any other automatic module brings it, or --add-modules.
    requires com.zaxxer.hikari;
    requires org.xerial.sqlitejdbc;
    requires flyway.core;
}
