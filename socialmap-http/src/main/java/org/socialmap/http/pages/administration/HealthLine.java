package org.socialmap.http.pages.administration;

import java.util.ArrayList;
import java.util.List;
import org.socialmap.health.FollowerHealth;
import org.socialmap.health.Health;
import org.socialmap.health.IndexHealth;
import org.socialmap.health.IndexLag;
import org.socialmap.http.pages.Page;

/**
 * One sentence about the health of a map.
 *
 * @param problem whether somebody has to do something about it
 */
record HealthLine(String text, boolean problem) {
    /** Returns the sentences about the store, the backlog, the feed and the indexes. */
    static List<HealthLine> of(Health health, Page page) {
        List<HealthLine> lines = new ArrayList<>();
        lines.add(new HealthLine(
                page.text(health.isWritable() ? "admin.health.writes" : "admin.health.writes.not"),
                !health.isWritable()));
        lines.add(health.lag()
                .map(lag -> backlog(lag, page))
                .orElseGet(() -> new HealthLine(page.text("admin.health.unreachable"), true)));
        lines.add(health.following()
                .map(following -> feed(following, page))
                .orElseGet(() -> new HealthLine(page.text("admin.health.alone"), false)));
        health.indexes().forEach(index -> lines.add(index(index, page)));
        lines.add(new HealthLine(page.text("admin.health.revision", health.revision()), false));
        return lines;
    }

    private static HealthLine backlog(IndexLag lag, Page page) {
        return lag.changes() == 0
                ? new HealthLine(page.text("admin.health.current"), false)
                : new HealthLine(
                        page.text(
                                "admin.health.backlog",
                                lag.changes(),
                                lag.since().toSeconds()),
                        true);
    }

    private static HealthLine feed(FollowerHealth following, Page page) {
        return following
                .lastFailure()
                .map(failure ->
                        new HealthLine(page.text("admin.health.following.not", failure, following.failures()), true))
                .orElseGet(() -> new HealthLine(page.text("admin.health.following"), false));
    }

    private static HealthLine index(IndexHealth index, Page page) {
        return new HealthLine(
                page.text("admin.health.index", index.place(), page.text("admin.audience", index.audience())),
                !index.place().isAsConfigured());
    }
}
