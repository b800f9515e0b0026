package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.socialmap.dataset.DataSet;
import org.socialmap.notation.Members;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/**
 * Writes records as a FHIR R4 bundle of type {@code collection}: an {@code Organization}, {@code Location} or
 * {@code HealthcareService} for each, by HL7's base profiles. Eligibility is written as text, since FHIR has no
 * rules. Safe for use by many threads.
 */
public final class FhirBundleWriter {
    private final DataSet dataSet;
    private final Function<Reference, Optional<Instant>> changedAt;
    private final FhirService services;
    private final Locale locale;

    /** Creates a writer of the records that a reader may see, in a language. */
    public FhirBundleWriter(DataSet dataSet, Function<Reference, Optional<Instant>> changedAt, Locale locale) {
        this.dataSet = dataSet;
        this.changedAt = changedAt;
        this.services = new FhirService(dataSet, locale);
        this.locale = locale;
    }

    /**
     * Writes all records in sequence.
     *
     * @throws IOException if writing fails
     */
    public void write(Appendable out) throws IOException {
        out.append("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        String separator = "\n";
        for (Organization organization : dataSet.catalog().organizations()) {
            out.append(separator).append(entry(organization.id(), organization(organization)));
            separator = ",\n";
        }
        for (Location location : dataSet.catalog().locations()) {
            out.append(separator).append(entry(location.id(), location(location)));
            separator = ",\n";
        }
        for (Service service : dataSet.catalog().services()) {
            Members resource = resource("HealthcareService", service.reference());
            out.append(separator).append(entry(service.id(), resource.all(services.write(service))));
            separator = ",\n";
        }
        out.append("]}\n");
    }

    private static String entry(UUID id, Members resource) {
        return new Members()
                .string("fullUrl", reference(id))
                .object("resource", Optional.of(resource), Members::node)
                .node()
                .toString();
    }

    /** Returns the URI by which the resources of a bundle refer to each other. */
    static String reference(UUID id) {
        return "urn:uuid:" + id;
    }

    static ObjectNode referenceTo(UUID id) {
        return new Members().string("reference", reference(id)).node();
    }

    private Members resource(String type, Reference of) {
        return new Members()
                .string("resourceType", type)
                .string("id", of.id().toString())
                .object(
                        "meta",
                        changedAt.apply(of),
                        at -> new Members().string("lastUpdated", at.toString()).node())
                .string("language", locale.toLanguageTag());
    }

    private Members organization(Organization organization) {
        return resource("Organization", organization.reference())
                .bool("active", Optional.of(true))
                .string("name", organization.name())
                .strings("alias", organization.alternateName().stream().toList())
                .list("telecom", FhirContactPoints.of(organization), node -> node);
    }

    private Members location(Location location) {
        return new FhirLocation(dataSet.vocabulary().places(), locale)
                .write(location, resource("Location", location.reference()));
    }
}
