/** HL7 FHIR R4, the language of care: organizations, locations and services as its base profiles have them. */
package org.socialmap.exchange.fhir;
