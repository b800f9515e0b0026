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
import org.socialmap.dataset.DataSet;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * Reads the records of a source. Each record keeps the content that the map would not write in the same way, so that an
 * export has it again. Safe for use by many threads.
 */
public final class HsdsPreservingReader {
    private final HsdsReader reader;
    private final HsdsRecords writer;
    private final DataSet dataSet;
    private final String language;
    private final String source;

    /**
     * Creates a reader of a source.
     *
     * @param dataSet the vocabulary and taxonomy to use
     * @param language ISO 639 code of the language of the source
     * @param source the name of the source
     */
    public HsdsPreservingReader(DataSet dataSet, String language, String source) {
        this.dataSet = dataSet.with(Catalog.EMPTY);
        this.language = language;
        this.source = source;
        this.reader = HsdsReader.of(this.dataSet, language, source);
        HsdsSource emptySource = new HsdsSource(
                this.dataSet,
                reference -> Optional.empty(),
                unit -> Availability.of(
                        UnitLevel.unknown(unit.id()),
                        dataSet.info().holdPolicy().freshnessOf(unit),
                        Instant.EPOCH));
        this.writer = HsdsWriter.lossless(emptySource, Locale.of(language)).records();
    }

    /** Reads an organization, without the records that belong to it. */
    public Organization organization(ObjectNode node, String digest) {
        Organization record = reader.organization(node);
        return record.with(
                record.provenance().with(imported(digest, HsdsUnmappedFields.of(node, writer.full(record)))));
    }

    /** Reads a location of an organization. */
    public Location location(ObjectNode node, UUID organization, String digest) {
        Location record = reader.location(node, organization);
        return record.with(
                record.provenance().with(imported(digest, HsdsUnmappedFields.of(node, writer.full(record)))));
    }

    /** Reads a service of an organization. */
    public Service service(ObjectNode node, UUID organization, String digest) {
        Service record = reader.service(node, organization);
        return record.with(
                record.provenance().with(imported(digest, HsdsUnmappedFields.of(node, writer.full(record)))));
    }

    /** Reads the units of a service. */
    public List<Unit> units(ObjectNode node, String digest) {
        return HsdsReader.of(dataSet, imported(digest, Optional.empty())).units(node);
    }

    private ImportOrigin imported(String digest, Optional<String> rest) {
        return new ImportOrigin(source, language, digest, false, Optional.empty(), rest);
    }
}
