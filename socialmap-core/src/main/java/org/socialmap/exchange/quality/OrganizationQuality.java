package org.socialmap.exchange.quality;

import java.util.List;
import org.socialmap.catalog.Organization;

/**
 * The defects in the records of an organization.
 *
 * @param findings those that affect people most come first
 */
public record OrganizationQuality(Organization organization, List<QualityFinding> findings) {
    public OrganizationQuality {
        findings = List.copyOf(findings);
    }
}
