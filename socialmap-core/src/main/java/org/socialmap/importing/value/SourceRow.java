package org.socialmap.importing.value;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row of a table, or a record of a JSON file, as it stands in a source.
 *
 * @param table the table that it is from
 * @param fields its fields under the names of the source
 * @param position its position in the source
 */
public record SourceRow(SourceTable table, ObjectNode fields, SourcePosition position) {}
