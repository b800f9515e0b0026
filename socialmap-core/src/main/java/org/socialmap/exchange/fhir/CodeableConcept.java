package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.socialmap.notation.Members;

/** Builds FHIR CodeableConcept elements. */
final class CodeableConcept {
    private CodeableConcept() {}

    /** Returns a code without a display text. */
    static ObjectNode of(String system, String code) {
        return of(new Members().string("system", system).string("code", code));
    }

    /** Returns a code with a display text. */
    static ObjectNode of(String system, String code, String display) {
        return of(new Members().string("system", system).string("code", code).string("display", display));
    }

    private static ObjectNode of(Members coding) {
        return new Members().list("coding", List.of(coding), Members::node).node();
    }
}
