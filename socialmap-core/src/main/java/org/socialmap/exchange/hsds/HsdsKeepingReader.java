package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Imported;
import org.socialmap.catalog.Location;
import org.socialmap.catalog.Organization;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Unit;

/**
 * Reads the records of a source and keeps with each what the map would not say so, for when it goes out again. Safe for use by
 * many threads.
 */
public final class HsdsKeepingReader {
    private final HsdsReader reader;
    private final HsdsRecords writer;
    private final DataSet dataSet;
    private final String language;
    private final String source;

    /**
     * A reader of a source.
     *
     * @param dataSet whose words it may use
     * @param language ISO 639 code of the language in which the source speaks
     * @param source its name
     */
    public HsdsKeepingReader(DataSet dataSet, String language, String source) {
        this.dataSet = dataSet.with(Catalog.EMPTY);
        this.language = language;
        this.source = source;
        this.reader = HsdsReader.of(this.dataSet, language, source);
        HsdsSource nothing = new HsdsSource(
                this.dataSet,
                reference -> Optional.empty(),
                unit -> Availability.of(
                        UnitLevel.unknown(unit.id()),
                        dataSet.info().holdPolicy().freshnessOf(unit),
                        Instant.EPOCH));
        this.writer = HsdsWriter.whole(nothing, Locale.of(language)).records();
    }

    /** An organization, without what hangs on it. */
    public Organization organization(ObjectNode node, String digest) {
        Organization read = reader.organization(node);
        return read.with(read.provenance().with(story(digest, HsdsRest.of(node, writer.full(read)))));
    }

    /** A location of an organization. */
    public Location location(ObjectNode node, UUID organization, String digest) {
        Location read = reader.location(node, organization);
        return read.with(read.provenance().with(story(digest, HsdsRest.of(node, writer.full(read)))));
    }

    /** A service of an organization. */
    public Service service(ObjectNode node, UUID organization, String digest) {
        Service read = reader.service(node, organization);
        return read.with(read.provenance().with(story(digest, HsdsRest.of(node, writer.full(read)))));
    }

    /** The units that a service names. */
    public List<Unit> units(ObjectNode node, String digest) {
        return HsdsReader.of(dataSet, story(digest, Optional.empty())).units(node);
    }

    private Imported story(String digest, Optional<String> rest) {
        return new Imported(source, language, digest, false, Optional.empty(), rest);
    }
}
