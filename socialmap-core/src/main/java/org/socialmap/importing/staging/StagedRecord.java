package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.value.SourcePosition;

/**
 * A record on the stage: one occurrence of a record in the source. Its fields are JSON for the reasons that {@link
 * org.socialmap.importing.value.HsdsRecord} gives.
 *
 * @param seq its number, in the order in which records are added
 * @param id its UUID
 * @param owner the id of its organization; empty if it does not refer to one
 * @param fields its normalized fields, with the notes and the privacy marks that the import adds
 * @param isRepeated whether records with the same id may follow it
 */
public record StagedRecord(
        long seq,
        HsdsKind kind,
        String id,
        String owner,
        SourcePosition position,
        ObjectNode fields,
        boolean isRepeated) {}
