package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.socialmap.notation.Members;

/**
 * The HSDS profile of this map: a JSON merge patch (RFC 7396) for each schema of HSDS that is extended. The profile
 * removes nothing: a program that knows only HSDS can read everything that HSDS has.
 */
public final class HsdsProfile {
    /** The version of HSDS that is written. */
    public static final String HSDS_VERSION = "3.1.3";

    private static final List<String> SCHEMAS = List.of(
            "organization.json",
            "service.json",
            "service_at_location.json",
            "location.json",
            "phone.json",
            "contact.json",
            "schedule.json",
            "service_area.json",
            "service_capacity.json",
            "attribute.json",
            "language.json",
            "accessibility.json",
            "cost_option.json",
            "required_document.json");

    private HsdsProfile() {}

    /** Returns the list of extended schemas. */
    public static ObjectNode patches() {
        return new Members()
                .string("name", "Socialmap")
                .string("hsds_version", HSDS_VERSION)
                .strings("schemas", SCHEMAS)
                .node();
    }

    /** Returns the merge patch of a schema, if there is one. The caller closes it. */
    public static Optional<InputStream> open(String schema) {
        return Optional.of(schema)
                .filter(SCHEMAS::contains)
                .map(name -> HsdsProfile.class.getResourceAsStream("profile/" + name));
    }
}
