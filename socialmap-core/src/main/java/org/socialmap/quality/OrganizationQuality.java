package org.socialmap.quality;

import java.util.List;
import org.socialmap.record.Organization;

/**
 * The defects in the records of an organization.
 *
 * @param findings those that affect people most come first
 */
public record OrganizationQuality(Organization organization, List<QualityIssue> findings) {
    public OrganizationQuality {
        findings = List.copyOf(findings);
    }
}
