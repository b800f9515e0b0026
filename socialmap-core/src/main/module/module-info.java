/**
 * Matches the needs of a person to human services.
 *
 * <p>Start at {@link org.socialmap.SocialMap}. A package that this descriptor does not export may change in any release.
 */
module org.socialmap.core {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.ibm.icu;
    requires de.siegmar.fastcsv;
    requires java.logging;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.pcollections;

    // Needed to compile only.
    requires static org.jspecify;

    // A map in a database needs these, and reads Flyway and the drivers once it finds them; a map in memory needs none.
    requires static com.zaxxer.hikari;
    requires static java.sql;
    requires static org.slf4j;

    exports org.socialmap;
    exports org.socialmap.access;
    exports org.socialmap.capacity;
    exports org.socialmap.catalog;
    exports org.socialmap.dataset;
    exports org.socialmap.eligibility;
    exports org.socialmap.error;
    exports org.socialmap.event;
    exports org.socialmap.exchange;
    exports org.socialmap.feedback;
    exports org.socialmap.handover;
    exports org.socialmap.health;
    exports org.socialmap.importing;
    exports org.socialmap.json;
    exports org.socialmap.language;
    exports org.socialmap.match;
    exports org.socialmap.need;
    exports org.socialmap.place;
    exports org.socialmap.quality;
    exports org.socialmap.record;
    exports org.socialmap.schedule;
    exports org.socialmap.search;
    exports org.socialmap.understanding;
    exports org.socialmap.exchange.fhir to
            org.socialmap.http;
    exports org.socialmap.exchange.hsds to
            org.socialmap.http;
    exports org.socialmap.exchange.tabular to
            org.socialmap.http;
    exports org.socialmap.json.body to
            org.socialmap.http;
    exports org.socialmap.notation to
            org.socialmap.http;
    exports org.socialmap.search.suggest to
            org.socialmap.http;
    exports org.socialmap.store.sql to
            org.socialmap.http;

    // Flyway reads the migrations and makes their log.
    opens org.socialmap.store.migrations;

    // Jackson writes these records.
    opens org.socialmap.json.body to
            com.fasterxml.jackson.databind;
}
