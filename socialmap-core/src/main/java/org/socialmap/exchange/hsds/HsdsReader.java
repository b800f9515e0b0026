package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.dataset.DataSet;
import org.socialmap.language.Text;
import org.socialmap.place.GeoPoint;
import org.socialmap.record.Address;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Place;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * Reads HSDS 3.1 records with the extensions of our profile: a record that {@link HsdsWriter#lossless} wrote reads back
 * as an equal record. A value of the wrong type reads as absent; normalization has reported it before. Safe for use
 * by many threads.
 */
public final class HsdsReader {
    private final DataSet dataSet;
    private final String language;
    private final String defaultSource;
    private final Optional<ImportOrigin> imported;

    private HsdsReader(DataSet dataSet, String language, String defaultSource, Optional<ImportOrigin> imported) {
        this.dataSet = dataSet;
        this.language = language;
        this.defaultSource = defaultSource;
        this.imported = imported;
    }

    /**
     * Creates a reader of a source.
     *
     * @param dataSet the vocabulary and taxonomy to use
     * @param language ISO 639 code of texts that are not translated
     * @param defaultSource the source of records that do not name one
     */
    public static HsdsReader of(DataSet dataSet, String language, String defaultSource) {
        return new HsdsReader(dataSet, language, defaultSource, Optional.empty());
    }

    /** Creates a reader of records that were imported in this way. */
    static HsdsReader of(DataSet dataSet, ImportOrigin imported) {
        return new HsdsReader(dataSet, imported.language(), imported.from(), Optional.of(imported));
    }

    /**
     * Reads an organization, without the records that belong to it. Without a name, the alternate name is used, or an
     * empty name.
     */
    public Organization organization(ObjectNode node) {
        HsdsFields fields = fields(node);
        String name =
                fields.string("name").or(() -> fields.string("alternate_name")).orElse("");
        Organization.Builder organization = Organization.builder(fields.id(), name);
        fields.string("alternate_name").ifPresent(organization::alternateName);
        organization.description(fields.text("description").orElseGet(() -> Text.of(language, name)));
        fields.string("website").ifPresent(organization::website);
        fields.string("email").ifPresent(organization::email);
        return organization
                .phones(HsdsPartsReader.phones(fields))
                .contacts(HsdsPartsReader.contacts(fields))
                .schedules(HsdsSchedules.read(fields, dataSet.info().timeZone()))
                .inspects(fields.flag("inspects"))
                .provenance(provenance(fields))
                .build();
    }

    /** Reads a location of an organization. */
    public Location location(ObjectNode node, UUID organization) {
        HsdsFields fields = fields(node);
        Location.Builder location = Location.builder(fields.id(), organization);
        fields.text("name").ifPresent(location::name);
        fields.text("description").ifPresent(location::description);
        return location.place(place(fields))
                .accessibility(HsdsPartsReader.accessibility(fields))
                .provenance(provenance(fields))
                .build();
    }

    /** Reads a service of an organization, with its locations. */
    public Service service(ObjectNode node, UUID organization) {
        HsdsFields fields = fields(node);
        return new HsdsServiceReader(dataSet, fields).read(organization, provenance(fields));
    }

    /** Reads the units of a service. */
    public List<Unit> units(ObjectNode node) {
        HsdsFields service = fields(node);
        return service.list(
                "units",
                unit -> unit.id("id")
                        .flatMap(id -> unit.text("name")
                                .map(name -> unit(
                                        unit,
                                        Unit.builder(
                                                id,
                                                service.id(),
                                                unit.string("kind").orElse("place"),
                                                name)))));
    }

    private Unit unit(HsdsFields fields, Unit.Builder unit) {
        HsdsRules.readRule(fields).ifPresent(unit::rule);
        fields.integer("beds").stream().filter(beds -> beds >= 1).forEach(unit::beds);
        return unit.holdsWhenStale(fields.flag("holds_when_stale"))
                .visibility(HsdsPartsReader.visibility(fields))
                .provenance(provenance(fields))
                .build();
    }

    /** Returns the contact channels in the phones, addresses and URLs of a record of any kind. */
    public static List<ContactChannel> channels(ObjectNode record, String language) {
        return HsdsChannels.of(new HsdsFields(record, language));
    }

    private HsdsFields fields(ObjectNode node) {
        return new HsdsFields(node, language);
    }

    private Provenance provenance(HsdsFields fields) {
        return new Provenance(fields.string("source").orElse(defaultSource), fields.date("assured_date"), imported);
    }

    /**
     * Returns the public place: an area of the map by its id, or the first address that is not only a postal address.
     */
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
