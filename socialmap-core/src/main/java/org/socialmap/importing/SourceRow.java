package org.socialmap.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record as a source tells it.
 *
 * @param kind which kind of record of HSDS
 * @param node its fields
 * @param spot where it stands
 */
public record SourceRow(String kind, ObjectNode node, SourcePosition spot) {}
