package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialmap.exchange.quality.OrganizationQuality;
import org.socialmap.exchange.quality.QualityFinding;

/** What records lack, organization by organization. */
public record QualityBody(List<OrganizationBody> organizations) {
    /** One organization. */
    public record OrganizationBody(UUID id, String name, List<FindingBody> findings) {}

    /** What is the matter with one record. */
    public record FindingBody(String code, String kind, UUID id, String text) {}

    /** A report in a language. */
    public static QualityBody of(List<OrganizationQuality> report, Locale locale) {
        return new QualityBody(report.stream()
                .map(quality -> new OrganizationBody(
                        quality.organization().id(),
                        quality.organization().name(),
                        quality.findings().stream()
                                .map(finding -> finding(finding, locale))
                                .toList()))
                .toList());
    }

    private static FindingBody finding(QualityFinding finding, Locale locale) {
        return new FindingBody(
                finding.code().word(),
                Names.of(finding.record().kind()),
                finding.record().id(),
                finding.in(locale));
    }
}
