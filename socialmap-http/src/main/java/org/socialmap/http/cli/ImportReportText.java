package org.socialmap.http.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.RuleText;
import org.socialmap.http.wire.ImportBody;
import org.socialmap.importing.ImportNotice;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportTotals;
import org.socialmap.json.body.Json;
import org.socialmap.language.LanguageTag;
import org.socialmap.language.Messages;

/** The report of an import as text for a terminal. */
record ImportReportText(DataSet dataSet, Messages messages) {
    static ImportReportText of(Optional<String> locale, DataSet dataSet) {
        Locale language =
                locale.map(LanguageTag::parse).orElseGet(() -> dataSet.info().language());
        return new ImportReportText(dataSet, Messages.beside(ImportReportText.class, "terminal", language));
    }

    private Locale locale() {
        return messages.locale();
    }

    String of(ImportNotice notice) {
        return notice + " (" + notice.code().in(locale()) + ")";
    }

    String progress(long read, long written, long expected) {
        return expected == 0
                ? messages.text("import.reading", read)
                : messages.text("import.writing", written, expected, 100 * written / expected);
    }

    /** Prints a report, as JSON or as lines of text. */
    void print(ImportReport report, boolean asJson, PrintWriter out) {
        if (asJson) {
            out.println(new String(Json.write(ImportBody.of(report, dataSet, locale())), StandardCharsets.UTF_8));
        } else {
            lines(report).forEach(out::println);
        }
        out.flush();
    }

    private List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>();
        report.totals().forEach((kind, total) -> lines.add(kind + ": " + of(total)));
        lines.add(messages.text("import.total") + ": " + of(report.total()));
        lines.add(messages.text(
                report.dryRun() ? "import.dry-run" : "import.result",
                report.put(),
                report.unchanged(),
                report.vanished(),
                report.removed()));
        RuleText rules = new RuleText(dataSet.vocabulary(), locale());
        report.proposals()
                .forEach(proposal -> lines.add(messages.text("import.proposal") + ": " + proposal.id() + " "
                        + proposal.position() + ": " + rules.describe(proposal.rule())));
        return lines;
    }

    private String of(ImportTotals total) {
        return messages.text("import.totals", total.read(), total.kept(), total.merged(), total.setAside());
    }
}
