package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.notation.Members;
import org.socialmap.quality.OrganizationQuality;
import org.socialmap.quality.QualityIssue;

/** Defects in the records, by organization. */
public record QualityBody(List<OrganizationBody> organizations) {
    /** An organization. */
    public record OrganizationBody(UUID id, String name, List<FindingBody> findings) {}

    /** A defect in one record. */
    public record FindingBody(String code, String kind, UUID id, String text) {}

    /** Converts a report, with texts in a language. */
    public static QualityBody of(List<OrganizationQuality> report, Locale locale) {
        return new QualityBody(report.stream()
                .map(quality -> new OrganizationBody(
                        quality.organization().id(),
                        quality.organization().name(),
                        quality.issues().stream()
                                .map(finding -> finding(finding, locale))
                                .toList()))
                .toList());
    }

    private static FindingBody finding(QualityIssue finding, Locale locale) {
        return new FindingBody(
                finding.code().word(),
                Members.wireName(finding.record().kind()),
                finding.record().id(),
                finding.in(locale));
    }
}
