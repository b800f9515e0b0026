package org.socialmap.exchange.quality;

import java.util.List;
import org.socialmap.catalog.Organization;

/**
 * What is the matter with an organization and all that hangs on it.
 *
 * @param findings what people need most first
 */
public record OrganizationQuality(Organization organization, List<QualityFinding> findings) {
    public OrganizationQuality {
        findings = List.copyOf(findings);
    }
}
