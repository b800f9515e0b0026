/** Export to HL7 FHIR R4: organizations, locations and services by its base profiles. */
@NullMarked
package org.socialmap.exchange.fhir;

import org.jspecify.annotations.NullMarked;
