package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.catalog.Address;
import org.socialmap.catalog.ContactChannel;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Imported;
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Place;
import org.socialmap.catalog.Provenance;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Unit;
import org.socialmap.language.Text;
import org.socialmap.place.GeoPoint;

/**
 * Reads records of HSDS 3.1, with what our profile has beside them: what {@link HsdsWriter} writes whole is read as the same
 * record. What is not of its type reads as absent; whoever has to be told of it was told when it was cleaned. Safe for use by
 * many threads.
 */
public final class HsdsReader {
    private final DataSet dataSet;
    private final String language;
    private final String from;
    private final Optional<Imported> story;

    private HsdsReader(DataSet dataSet, String language, String from, Optional<Imported> story) {
        this.dataSet = dataSet;
        this.language = language;
        this.from = from;
        this.story = story;
    }

    /**
     * A reader of a source.
     *
     * @param dataSet whose words it may use
     * @param language ISO 639 code of what the source says in one language only
     * @param from who says so, where a record does not tell it
     */
    public static HsdsReader of(DataSet dataSet, String language, String from) {
        return new HsdsReader(dataSet, language, from, Optional.empty());
    }

    /** A reader of records that came in in this way. */
    static HsdsReader of(DataSet dataSet, Imported story) {
        return new HsdsReader(dataSet, story.language(), story.from(), Optional.of(story));
    }

    /** An organization, without what hangs on it. One without a name has its other name, or none. */
    public Organization organization(ObjectNode node) {
        HsdsFields fields = fields(node);
        String name =
                fields.string("name").or(() -> fields.string("alternate_name")).orElse("");
        return new Organization(
                fields.id(),
                name,
                fields.string("alternate_name"),
                fields.text("description").orElseGet(() -> Text.of(language, name)),
                fields.string("website"),
                fields.string("email"),
                HsdsPartsReader.phones(fields),
                HsdsPartsReader.contacts(fields),
                fields.flag("inspects"),
                provenance(fields));
    }

    /** A location of an organization. */
    public Location location(ObjectNode node, UUID organization) {
        HsdsFields fields = fields(node);
        return new Location(
                fields.id(),
                organization,
                fields.text("name"),
                fields.text("description"),
                place(fields),
                HsdsPartsReader.accessibility(fields),
                provenance(fields));
    }

    /** A service of an organization, with where it is given. */
    public Service service(ObjectNode node, UUID organization) {
        HsdsFields fields = fields(node);
        return new HsdsServiceReader(dataSet, fields).read(organization, provenance(fields));
    }

    /** The units that a service names. */
    public List<Unit> units(ObjectNode node) {
        HsdsFields service = fields(node);
        return service.list(
                "units",
                unit -> unit.id("id")
                        .flatMap(id -> unit.text("name")
                                .map(name -> new Unit(
                                        id,
                                        service.id(),
                                        unit.string("kind").orElse("place"),
                                        name,
                                        HsdsRules.stated(unit),
                                        unit.flag("holds_when_stale"),
                                        HsdsPartsReader.visibility(unit),
                                        provenance(unit)))));
    }

    /** The ways to make contact that a record of any kind tells as numbers and addresses. */
    public static List<ContactChannel> channels(ObjectNode record, String language) {
        return HsdsChannels.of(new HsdsFields(record, language));
    }

    private HsdsFields fields(ObjectNode node) {
        return new HsdsFields(node, language);
    }

    private Provenance provenance(HsdsFields fields) {
        return new Provenance(fields.string("source").orElse(from), fields.date("assured_date"), story);
    }

    /** Where it may be known to be: an area of the map by its id, or the first address that is not only for post. */
    private Place place(HsdsFields fields) {
        Optional<String> area = fields.string("area")
                .filter(id -> dataSet.vocabulary().places().find(id).isPresent());
        if (area.isPresent()) {
            return new Place.Coarse(area.get());
        }
        List<HsdsFields> addresses = fields.children("addresses")
                .sorted(Comparator.comparing(
                        address -> address.string("address_type").orElse("").equals("postal")))
                .toList();
        Address address = addresses.isEmpty() ? new Address("", "", "", "", "") : address(addresses.getFirst());
        Optional<GeoPoint> point = point(fields);
        return address.isEmpty() && point.isEmpty() ? new Place.Unstated() : new Place.Public(address, point);
    }

    private static Address address(HsdsFields fields) {
        return new Address(
                fields.string("address_1").orElse(""),
                fields.string("city").orElse(""),
                fields.string("state_province").orElse(""),
                fields.string("postal_code").orElse(""),
                fields.string("country").orElse(""));
    }

    private static Optional<GeoPoint> point(HsdsFields fields) {
        return fields.number("latitude")
                .flatMap(latitude -> fields.number("longitude")
                        .filter(longitude ->
                                Math.abs(latitude.doubleValue()) <= 90 && Math.abs(longitude.doubleValue()) <= 180)
                        .map(longitude -> new GeoPoint(latitude.doubleValue(), longitude.doubleValue())));
    }
}
