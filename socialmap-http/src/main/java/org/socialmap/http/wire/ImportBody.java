package org.socialmap.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.RuleText;
import org.socialmap.importing.ImportNotice;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportTotals;
import org.socialmap.importing.RuleProposal;
import org.socialmap.notation.Members;
import org.socialmap.notation.RuleJson;

/** The outcome of an import: the first notices and proposals, and how many of each there are. */
public record ImportBody(
        boolean dryRun,
        TotalsBody total,
        Map<String, TotalsBody> totals,
        long put,
        Map<String, Long> effects,
        long unchanged,
        long vanished,
        long removed,
        Map<String, Long> noticeCounts,
        List<NoticeBody> notices,
        List<ProposalBody> proposals) {
    /** Counts of records: {@code read} is the sum of {@code kept}, {@code merged} and {@code setAside}. */
    public record TotalsBody(long read, long kept, long merged, long setAside) {
        private static TotalsBody of(ImportTotals totals) {
            return new TotalsBody(totals.read(), totals.kept(), totals.merged(), totals.setAside());
        }
    }

    /** A notice about a position in the source. */
    public record NoticeBody(String code, String file, long row, String field, String text) {
        private static NoticeBody of(ImportNotice notice, Locale locale) {
            return new NoticeBody(
                    notice.code().word(),
                    notice.file(),
                    notice.row(),
                    notice.field(),
                    notice.code().in(locale));
        }
    }

    /** A condition that a text seems to state, which an editor can accept by its id. */
    public record ProposalBody(String id, UUID serviceId, String at, JsonNode rule, String text) {}

    /** Converts a report, with texts in a language. */
    public static ImportBody of(ImportReport report, DataSet words, Locale locale) {
        RuleText text = new RuleText(words.vocabulary(), locale);
        Map<String, TotalsBody> totals = new TreeMap<>();
        report.totals().forEach((kind, total) -> totals.put(kind, TotalsBody.of(total)));
        Map<String, Long> counts = new TreeMap<>();
        report.noticeCounts().forEach((code, count) -> counts.put(code.word(), count));
        Map<String, Long> effects = new TreeMap<>();
        report.effects().forEach((effect, count) -> effects.put(Members.wireName(effect), count));
        return new ImportBody(
                report.dryRun(),
                TotalsBody.of(report.total()),
                totals,
                report.put(),
                effects,
                report.unchanged(),
                report.vanished(),
                report.removed(),
                counts,
                report.notices().stream()
                        .map(notice -> NoticeBody.of(notice, locale))
                        .toList(),
                report.proposals().stream()
                        .map(proposal -> proposal(proposal, text))
                        .toList());
    }

    private static ProposalBody proposal(RuleProposal proposal, RuleText text) {
        return new ProposalBody(
                proposal.id(),
                proposal.service(),
                proposal.position(),
                RuleJson.write(proposal.rule()),
                text.describe(proposal.rule()));
    }
}
