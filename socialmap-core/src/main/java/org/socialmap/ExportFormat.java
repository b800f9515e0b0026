package org.socialmap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which form records leave a map. */
public enum ExportFormat {
    /**
     * HSDS 3.1, an object a line, with everything by which it can be read again as it is: services with all that hangs on them,
     * then organizations that have none.
     */
    NDJSON("application/x-ndjson"),
    /** HSDS 3.1, one page with every organization, its locations and its services. */
    JSON("application/json"),
    /** HSDS 3.1 as a zip of tables with a {@code datapackage.json}. */
    TABULAR("application/zip"),
    /** An HL7 FHIR R4 bundle. */
    FHIR("application/fhir+json"),
    /** Where services are given (RFC 7946). */
    GEOJSON("application/geo+json"),
    /** What takes place in the next six months (RFC 5545). */
    ICALENDAR("text/calendar; charset=utf-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns whether it is text, in UTF-8. */
    public boolean isText() {
        return this != TABULAR;
    }

    /** Returns the format of a name such as {@code geojson}, if there is one. */
    public static Optional<ExportFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst();
    }

    /** Returns all names. */
    public static String names() {
        return Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
