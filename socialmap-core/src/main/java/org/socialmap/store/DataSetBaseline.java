package org.socialmap.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/**
 * A record of the data set as the store last took it over.
 *
 * @param digest a digest of the record in the data set; if it differs, the data set has changed since
 * @param version the version that the record got when it was taken over; if it differs, the map has changed the record
 *     since
 */
public record DataSetBaseline(Reference reference, String digest, long version) {
    /**
     * The version of a record that was changed or deleted in the map before this was tracked; no record has this
     * version.
     */
    public static final long CHANGED_HERE = -1;

    /** Returns how a record was taken over, at a version. */
    public static DataSetBaseline of(CatalogRecord record, long version) {
        return new DataSetBaseline(record.reference(), digest(record), version);
    }

    /** Returns the digest of a record: SHA-256 of its JSON, in hexadecimal. */
    public static String digest(CatalogRecord record) {
        try {
            byte[] json = CatalogRecordJson.write(record).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
