package org.socialmap.http.pages.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.socialmap.eligibility.RuleText;
import org.socialmap.http.pages.Page;
import org.socialmap.importing.ImportNotice;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.RuleProposal;

/**
 * The report of a dry run for a page: notices by kind with their places, and proposals by what they say.
 *
 * @param notices the kinds of notices, most frequent first
 * @param phrases the proposed conditions
 */
record ImportSummary(ImportReport report, List<NoticeGroup> notices, List<Phrase> phrases) {
    private static final int MAX_PLACES = 5;
    /** So many boxes fit in a form; the other proposals can be accepted by phrase. */
    private static final int MAX_BOXES = 150;

    /**
     * The notices of one kind.
     *
     * @param places the first places, each a file, row and field, never a value
     */
    record NoticeGroup(String text, long count, List<String> places) {}

    /**
     * The proposals of the same condition.
     *
     * @param number its number on the page
     * @param text the condition in words
     * @param ids the ids of its proposals
     * @param proposals those that have a box of their own
     */
    record Phrase(int number, String text, List<String> ids, List<Proposed> proposals) {}

    /**
     * A proposal with a box of its own.
     *
     * @param service the name of its service, if the map has it already
     * @param position its place in the source
     */
    record Proposed(String id, String service, String position) {}

    static ImportSummary of(ImportReport report, Page page) {
        return new ImportSummary(report, notices(report, page), phrases(report, page));
    }

    private static List<NoticeGroup> notices(ImportReport report, Page page) {
        Map<NoticeCode, List<String>> places = new TreeMap<>();
        for (ImportNotice notice : report.notices()) {
            List<String> known = places.computeIfAbsent(notice.code(), code -> new ArrayList<>());
            if (known.size() < MAX_PLACES) {
                known.add(place(notice));
            }
        }
        return report.noticeCounts().entrySet().stream()
                .sorted(Map.Entry.<NoticeCode, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new NoticeGroup(
                        entry.getKey().in(page.locale()),
                        entry.getValue(),
                        places.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static String place(ImportNotice notice) {
        return notice.file()
                + (notice.row() > 0 ? ":" + notice.row() : "")
                + (notice.field().isEmpty() ? "" : " " + notice.field());
    }

    private static List<Phrase> phrases(ImportReport report, Page page) {
        RuleText words = new RuleText(page.dataSet().vocabulary(), page.locale());
        Map<String, List<RuleProposal>> byText = report.proposals().stream()
                .collect(Collectors.groupingBy(
                        proposal -> words.describe(proposal.rule()), LinkedHashMap::new, Collectors.toList()));
        List<Phrase> phrases = new ArrayList<>();
        int boxes = 0;
        for (Map.Entry<String, List<RuleProposal>> entry : byText.entrySet()) {
            List<Proposed> shown = entry.getValue().stream()
                    .limit(Math.max(0, MAX_BOXES - boxes))
                    .map(proposal -> proposed(proposal, page))
                    .toList();
            boxes += shown.size();
            phrases.add(new Phrase(
                    phrases.size(),
                    entry.getKey(),
                    entry.getValue().stream().map(RuleProposal::id).toList(),
                    shown));
        }
        return phrases;
    }

    private static Proposed proposed(RuleProposal proposal, Page page) {
        return new Proposed(
                proposal.id(),
                page.dataSet()
                        .catalog()
                        .findService(proposal.service())
                        .map(service -> page.of(service.name()))
                        .orElse(""),
                proposal.position());
    }

    /** Returns the ids of the proposals that somebody accepted, singly or by phrase. */
    Set<String> accepted(List<String> ids, List<String> numbers) {
        return phrases.stream()
                .flatMap(phrase -> numbers.contains(Integer.toString(phrase.number()))
                        ? phrase.ids().stream()
                        : phrase.ids().stream().filter(ids::contains))
                .collect(Collectors.toUnmodifiableSet());
    }
}
