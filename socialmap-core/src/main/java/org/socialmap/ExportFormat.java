package org.socialmap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The format of an export. {@link Directory#export} writes each of them. */
public enum ExportFormat {
    /**
     * HSDS 3.1, one object per line, readable without loss: services with everything that belongs to them, then
     * organizations without services.
     */
    NDJSON("application/x-ndjson"),
    /** HSDS 3.1, one page with all organizations, their locations and services. */
    JSON("application/json"),
    /** HSDS 3.1 as a zip of tables with a {@code datapackage.json}. */
    TABULAR("application/zip"),
    /** An HL7 FHIR R4 bundle. */
    FHIR("application/fhir+json"),
    /** The locations of services (RFC 7946). */
    GEOJSON("application/geo+json"),
    /** The activities of the next six months (RFC 5545). */
    ICALENDAR("text/calendar; charset=utf-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns whether the format is text, in UTF-8. */
    public boolean isText() {
        return this != TABULAR;
    }

    /** Returns the format with a name such as {@code geojson}, if there is one. */
    public static Optional<ExportFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.formatName().equals(name))
                .findFirst();
    }

    /** Returns all names, separated by commas. */
    public static String names() {
        return Arrays.stream(values()).map(ExportFormat::formatName).collect(Collectors.joining(", "));
    }

    private String formatName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
