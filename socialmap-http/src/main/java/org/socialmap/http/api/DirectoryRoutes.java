package org.socialmap.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.Directory;
import org.socialmap.DirectoryEntry;
import org.socialmap.SocialMap;
import org.socialmap.exchange.hsds.HsdsWriter;
import org.socialmap.exchange.tabular.CsvTable;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.Json;
import org.socialmap.http.wire.PageBody;
import org.socialmap.http.wire.Refusal;

/**
 * What any Open Referral client expects: the lists of HSDS 3.1 and each of their records. A list is asked for by {@code GET},
 * or by {@code POST} with the same names in a body, which leaves no trace on the way.
 */
public final class DirectoryRoutes {
    private static final long QUARTER_OF_AN_HOUR_MILLIS = 15 * 60 * 1_000;

    private final SocialMap map;
    private final Bearer bearer;
    private final List<DirectoryList<?>> lists;

    /** The routes on a map. */
    public DirectoryRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
        this.lists = new DirectoryLists(map.dataSet()).all();
    }

    /** The names of the lists in addresses. */
    public List<String> paths() {
        return lists.stream().map(DirectoryList::path).toList();
    }

    /** Answers a list. */
    public void list(Context context, String path) {
        DirectoryList<?> list = named(path);
        list(context, list, DirectoryRequest.ofParameters(context, parameters(list)));
    }

    /** Answers a list that a body asks for. */
    public void search(Context context, String path) {
        DirectoryList<?> list = named(path);
        list(context, list, DirectoryRequest.ofBody(context, parameters(list)));
    }

    /** Answers one record. */
    public void one(Context context, String path) {
        DirectoryList<?> list = named(path);
        Set<String> known =
                list.parameters().contains("full_service") ? Set.of("locale", "full_service") : Set.of("locale");
        one(context, list, DirectoryRequest.ofParameters(context, known));
    }

    private <T> void one(Context context, DirectoryList<T> list, DirectoryRequest request) {
        Directory directory = directory(context);
        T record = list.find().apply(directory, Requests.pathId(context)).orElseThrow(Refusal::notFound);
        Answers.tagged(
                context,
                Format.JSON.mediaType(),
                Json.write(list.whole().write(writer(request, directory), record, request)));
    }

    private <T> void list(Context context, DirectoryList<T> list, DirectoryRequest request) {
        Directory directory = directory(context);
        HsdsWriter writer = writer(request, directory);
        Format format = request.format();
        ListPage<T> page = ListPage.of(list.records().apply(directory, request), request);
        List<DirectoryEntry<T>> some = page.entries();
        switch (format) {
            case JSON -> Answers.tagged(context, format.mediaType(), Json.write(body(list, writer, request, page)));
            case NDJSON ->
                Answers.streamed(context, format.mediaType(), tag(), out -> {
                    Iterator<ObjectNode> lines =
                            list.written(writer, some, request).iterator();
                    while (lines.hasNext()) {
                        out.append(lines.next().toString()).append('\n');
                    }
                });
            case CSV ->
                Answers.streamed(
                        context,
                        format.mediaType(),
                        tag(),
                        out -> CsvTable.write(() -> list.written(writer, some, request), out));
        }
    }

    /** What is fresh grows old without any change: a quarter of an hour is near enough. */
    private String tag() {
        return map.stateTag() + "-" + map.clock().millis() / QUARTER_OF_AN_HOUR_MILLIS;
    }

    private <T> PageBody body(DirectoryList<T> list, HsdsWriter writer, DirectoryRequest request, ListPage<T> page) {
        return new PageBody(
                page.totalItems(),
                page.totalPages(),
                page.number(),
                page.entries().size(),
                page.isFirst(),
                page.isLast(),
                page.entries().isEmpty(),
                list.written(writer, page.entries(), request).toList(),
                page.next(),
                Optional.of(true).filter(yes -> map.dataSet().info().fictional()));
    }

    private static Set<String> parameters(DirectoryList<?> list) {
        Set<String> known = new HashSet<>(list.parameters());
        known.addAll(DirectoryRequest.PAGING);
        return known;
    }

    private Directory directory(Context context) {
        return map.directory(bearer.actor(context).audience());
    }

    private HsdsWriter writer(DirectoryRequest request, Directory directory) {
        return directory.hsds(request.locale(map.dataSet().info().language()));
    }

    private DirectoryList<?> named(String path) {
        return lists.stream()
                .filter(list -> list.path().equals(path))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
