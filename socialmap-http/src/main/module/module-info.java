/** A server of the map: an HTTP API and pages for people. It is a program and exports nothing. */
@SuppressWarnings("requires-automatic") // Their makers fixed these names in the manifest.
module org.socialmap.http {
    requires org.socialmap.core;

    requires com.fasterxml.jackson.databind;
    requires gg.jte.runtime;
    requires info.picocli;
    requires io.javalin;
    requires io.nayuki.qrcodegen;
    requires io.prometheus.metrics.core;
    requires io.prometheus.metrics.instrumentation.jvm;
    requires io.prometheus.metrics.model;
    requires io.prometheus.writer.text;
    requires jakarta.servlet;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.slf4j;

    // Needed to compile only.
    requires static org.jspecify;

    // What keeps a map, which the library requires only if it is there.
    requires com.zaxxer.hikari;
    requires org.xerial.sqlitejdbc;

    // The records that Jackson writes, the commands that picocli fills, and the texts that the library reads beside its classes.
    opens org.socialmap.http.api;
    opens org.socialmap.http.cli;
    opens org.socialmap.http.pages;
    opens org.socialmap.http.wire;
}
