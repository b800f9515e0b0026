package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The records of a source to which a service belongs, without what is private in them. */
record InheritedRecords(List<ObjectNode> locations, Optional<ObjectNode> organization) {
    static final InheritedRecords NONE = new InheritedRecords(List.of(), Optional.empty());

    /** Returns the locations, then the organization. */
    List<ObjectNode> all() {
        return Stream.concat(locations.stream(), organization.stream()).toList();
    }
}
