/** Export to HL7 FHIR R4: organizations, locations and services by its base profiles. */
package org.socialmap.exchange.fhir;
