package org.socialmap.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list, as HSDS 3.1 has it.
 *
 * @param nextCursor where the next page begins, whatever changes meanwhile; our own addition
 * @param fictional true if everything is made up; our own addition
 */
public record PageBody(
        int totalItems,
        int totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<ObjectNode> contents,
        Optional<String> nextCursor,
        Optional<Boolean> fictional) {}
