package org.socialmap.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Reference;
import org.socialmap.notation.CatalogRecordJson;

/**
 * A record of the data set as the store last took it over.
 *
 * @param digest of what the data set said of it: another one means that the data set was changed since
 * @param version the version that the record got by it: another one means that the record was changed here since
 */
public record TakenOver(Reference reference, String digest, long version) {
    /** Stands for the version of a record that was changed or deleted here before anybody kept count; no record has it. */
    static final long CHANGED_HERE = -1;

    /** Returns a record that the data set says in these words. */
    public static TakenOver of(CatalogRecord record, long version) {
        return new TakenOver(record.reference(), digest(record), version);
    }

    /** Returns the digest of a record: SHA-256 of it as JSON, in hexadecimal. */
    public static String digest(CatalogRecord record) {
        try {
            byte[] json = CatalogRecordJson.write(record).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
