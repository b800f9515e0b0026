package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.socialmap.notation.Members;

/** A code of a system, as FHIR writes it. */
final class CodeableConcept {
    private CodeableConcept() {}

    /** The code alone. */
    static ObjectNode of(String system, String code) {
        return of(new Members().string("system", system).string("code", code));
    }

    /** The code, and what it says to people. */
    static ObjectNode of(String system, String code, String display) {
        return of(new Members().string("system", system).string("code", code).string("display", display));
    }

    private static ObjectNode of(Members coding) {
        return new Members().list("coding", List.of(coding), Members::node).node();
    }
}
