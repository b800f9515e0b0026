package org.socialmap.importing.value;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record as it stands in a source.
 *
 * @param kind the kind of record, by the names of HSDS
 * @param node its fields
 * @param position the position of the record
 */
public record SourceRow(String kind, ObjectNode node, SourcePosition position) {}
