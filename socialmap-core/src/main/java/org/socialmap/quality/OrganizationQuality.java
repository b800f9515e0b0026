package org.socialmap.quality;

import java.util.List;
import org.socialmap.record.Organization;

/**
 * The defects in the records of an organization.
 *
 * @param organization the organization
 * @param issues the defects, those that affect people most first
 */
public record OrganizationQuality(Organization organization, List<QualityIssue> issues) {
    public OrganizationQuality {
        issues = List.copyOf(issues);
    }
}
