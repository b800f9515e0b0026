package org.socialmap.http.pages.administration;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.RecordOperations;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.VersionException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.DataSetDifference;
import org.socialmap.dataset.DataSetDifference.Kind;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.administration.Administration.View;
import org.socialmap.http.pages.editing.NamedRecord;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.record.Reference;

/** How the map differs from the data set that the server was started with, and taking over what is new there. */
final class DifferencePages {
    static final String PATH = Administration.OVERVIEW + "/differences";
    private static final int MAX_SHOWN = 50;

    private final Administration administration;
    private final Optional<DataSet> dataSet;

    DifferencePages(Administration administration, Optional<DataSet> dataSet) {
        this.administration = administration;
        this.dataSet = dataSet;
    }

    /**
     * The differences of one kind.
     *
     * @param total how many there are
     * @param records the first of them
     */
    record Group(Kind kind, int total, List<Differing> records) {}

    /**
     * A record that differs.
     *
     * @param history the path of its history, if the map has it
     */
    record Differing(Reference reference, String name, Optional<String> history) {}

    void page(Context context) {
        administration.show(context, PATH, "differences", view -> {
            List<Group> groups = dataSet.map(given -> groups(view, given)).orElse(List.of());
            return Map.of(
                    "known",
                    dataSet.isPresent(),
                    "groups",
                    groups,
                    "open",
                    groups.stream()
                            .filter(group -> group.kind().isTakenOver())
                            .mapToInt(Group::total)
                            .sum());
        });
    }

    /** Applies what was changed in the data set only. */
    void takeOver(Context context) {
        administration.submit(context, FormFields.of(context), this::takeOver);
    }

    private FormResult takeOver(Session session, Page page) {
        DataSet given = dataSet.orElseThrow(ApiProblem::notFound);
        try {
            long taken = desk(session).takeOver(given).stream()
                    .filter(difference -> difference.kind().isTakenOver())
                    .count();
            return FormResult.done(PATH, page.text("admin.differences.taken", taken));
        } catch (VersionException e) {
            return FormResult.refused(PATH, page.text("admin.differences.stale"));
        }
    }

    private RecordOperations desk(Session session) {
        return administration.map().records(session.actor());
    }

    private List<Group> groups(View view, DataSet given) {
        List<DataSetDifference> all = desk(view.session()).differencesFrom(given);
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Differing> records = all.stream()
                    .filter(difference -> difference.kind() == kind)
                    .map(difference -> differing(difference.reference(), given.catalog(), view.page()))
                    .sorted(Comparator.comparing(
                                    (Differing one) -> one.reference().kind())
                            .thenComparing(Differing::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            if (!records.isEmpty()) {
                groups.add(new Group(
                        kind, records.size(), records.stream().limit(MAX_SHOWN).toList()));
            }
        }
        return groups;
    }

    /** Returns the record with the name that the map has for it or, if the map does not have it, the data set. */
    private static Differing differing(Reference reference, Catalog given, Page page) {
        Catalog map = page.dataSet().catalog();
        String name = map.find(reference)
                .or(() -> given.find(reference))
                .flatMap(record -> NamedRecord.name(record, page.locale()))
                .orElseGet(() -> page.text("admin.record.nameless"));
        return new Differing(
                reference,
                name,
                map.find(reference)
                        .flatMap(record -> NamedRecord.path(reference))
                        .map(path -> path + "/history"));
    }
}
