package org.socialmap.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list as defined by HSDS 3.1.
 *
 * @param nextCursor the start of the next page, stable while records change; an extension of HSDS
 * @param fictional true if the data set is made up; an extension of HSDS
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
