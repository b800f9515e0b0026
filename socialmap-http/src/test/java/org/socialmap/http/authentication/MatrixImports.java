package org.socialmap.http.authentication;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.http.authentication.MatrixMap.Owner;
import org.socialmap.http.authentication.MatrixMap.Thing;
import org.socialmap.importing.ImportOptions;

/** The imports that the authorization matrix tries. */
final class MatrixImports {
    private MatrixImports() {}

    /**
     * An import.
     *
     * @param query its parameters
     * @param lines its body
     */
    record Import(String query, String lines) {}

    /** Returns the records of both organizations as first imported. */
    static String everything() {
        return bed(Owner.OWN) + soup(Owner.OWN) + bed(Owner.FOREIGN) + soup(Owner.FOREIGN);
    }

    /** Returns a service with a unit at a location, and a location without services. */
    private static String bed(Owner owner) {
        return line("""
                {"id": "BED", "name": "Bed", "status": "active",
                 "organization": {"id": "ORGANIZATION", "name": "Huis", "description": "x",
                                  "locations": [{"id": "SPARE", "name": "Leeg", "location_type": "physical"}]},
                 "units": [{"id": "UNIT", "kind": "bed", "name": "bed"}],
                 "service_at_locations": [{"id": "BED_AT_HALL", "location": HALL_RECORD}]}
                """.replace("HALL_RECORD", hall(owner)), owner);
    }

    private static String hall(Owner owner) {
        return line("""
                {"id": "HALL", "organization_id": "ORGANIZATION", "name": "Zaal", "location_type": "physical",
                 "addresses": [{"address_1": "Domplein 1", "city": "Utrecht", "state_province": "Utrecht",
                                "postal_code": "3512 JC", "country": "NL", "address_type": "physical"}]}
                """, owner);
    }

    private static String soup(Owner owner) {
        return line("""
                {"id": "SOUP", "organization_id": "ORGANIZATION", "name": "Soep", "status": "active",
                 "eligibility_description": "Vanaf 18 jaar", "service_at_locations": [{"id": "SOUP_SOMEWHERE"}]}
                """, owner);
    }

    private static String spare(Owner owner) {
        return line("""
                {"id": "SPARE", "organization_id": "ORGANIZATION", "name": "Leeg", "location_type": "physical"}
                """, owner);
    }

    private static String line(String template, Owner owner) {
        String line = template.replaceAll("\\s*\\n\\s*", " ").strip();
        for (Thing thing : Thing.values()) {
            line = line.replace("\"" + thing + "\"", "\"" + owner.id(thing) + "\"");
        }
        return line + "\n";
    }

    /** Returns the import for a row of the table, after creating what it requires. */
    static Import of(MatrixRow row, MatrixMap map) {
        Owner owner = row.mentions("foreign") || row.mentions("take") ? Owner.FOREIGN : Owner.OWN;
        Owner other = owner == Owner.OWN ? Owner.FOREIGN : Owner.OWN;
        String soup = soup(owner);
        return switch (row.situation()) {
            case "NEW own", "NEW foreign" -> services(fresh(soup));
            case "NEW organization" ->
                services(fresh(soup)
                        .replace(
                                owner.id(Thing.ORGANIZATION).toString(),
                                Owner.NONE.id(Thing.ORGANIZATION).toString())
                        .replace(
                                "\"organization_id\": \"",
                                "\"organization\": {\"name\": \"Nieuw\", \"description\": \"x\", \"id\": \"")
                        .replace("\", \"name\": \"Soep\"", "\"}, \"name\": \"Soep\""));
            case "NEW without organization" ->
                services(fresh(soup).replaceAll("\"organization_id\": \"[^\"]*\", ", ""));
            case "NEW at a foreign location" -> services(at(fresh(soup(Owner.OWN)), Owner.FOREIGN.id(Thing.HALL)));
            case "CHANGED own", "CHANGED foreign" -> services(soup.replace("Soep", "Brood"));
            case "CHANGED to another location" -> services(at(soup, other.id(Thing.HALL)));
            case "CHANGED with a foreign option" ->
                services(soup(Owner.OWN)
                        .replace(
                                Owner.OWN.id(Thing.SOUP_SOMEWHERE).toString(),
                                Owner.FOREIGN.id(Thing.SOUP_SOMEWHERE).toString()));
            case "CHANGED foreign secret address" ->
                locations(hall(owner).replace("\"address_1\"", "\"private\": true, \"address_1\""));
            case "CHANGED merged foreign" ->
                services(soup + soup.replace("\"status\"", "\"description\": \"y\", \"status\""));
            case "CHANGED foreign accepted condition" -> new Import("&whole=false&accept=" + proposal(map, soup), soup);
            case "MOVED give", "MOVED take" -> services(moved(soup, owner, other));
            case "MOVED give location", "MOVED take location" -> locations(moved(spare(owner), owner, other));
            case "MOVED take unit" ->
                services(bed(Owner.OWN)
                        .replace(
                                Owner.OWN.id(Thing.UNIT).toString(),
                                Owner.FOREIGN.id(Thing.UNIT).toString()));
            case "RETURNED own", "RETURNED foreign" -> {
                map.markMissing(owner);
                yield services(everything());
            }
            case "VANISHED own", "VANISHED foreign" ->
                new Import("&whole=true", everything().replace(soup, ""));
            case "REMOVED own service", "REMOVED foreign service" -> services(marked(bed(owner), "status", "private"));
            case "REMOVED excluded foreign service" -> services(marked(bed(owner), "status", "excluded"));
            case "REMOVED own organization", "REMOVED foreign organization" ->
                services(marked(bed(owner), "description", "private") + marked(soup, "status", "private"));
            case "other source foreign" -> new Import("&whole=false&source=ander", soup.replace("Soep", "Brood"));
            default -> throw new IllegalArgumentException("nobody knows how to import " + row.situation());
        };
    }

    private static Import services(String lines) {
        return new Import("&whole=false", lines);
    }

    private static Import locations(String lines) {
        return new Import("&whole=false&file=locations.ndjson", lines);
    }

    private static String fresh(String soup) {
        return soup.replaceAll("\"0000000[12](-0000-4000-8000-00000000000[48])\"", "\"00000003$1\"");
    }

    private static String at(String service, UUID location) {
        return service.replace("}]", ", \"location_id\": \"" + location + "\"}]");
    }

    private static String moved(String record, Owner from, Owner to) {
        return record.replace(
                from.id(Thing.ORGANIZATION).toString(),
                to.id(Thing.ORGANIZATION).toString());
    }

    private static String marked(String record, String before, String mark) {
        return record.replace("\"" + before + "\"", "\"" + mark + "\": true, \"" + before + "\"");
    }

    private static String proposal(MatrixMap map, String soup) {
        ImportOptions options = new ImportOptions(
                MatrixMap.SOURCE, Optional.empty(), true, Optional.of(false), Optional.empty(), Set.of());
        return map.run(Actor.EMBEDDER, options, soup).proposals().getFirst().id();
    }
}
