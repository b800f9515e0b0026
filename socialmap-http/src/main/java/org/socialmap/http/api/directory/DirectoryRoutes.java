package org.socialmap.http.api.directory;

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
import org.socialmap.access.Audience;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.hsds.HsdsSource;
import org.socialmap.exchange.hsds.HsdsWriter;
import org.socialmap.exchange.tabular.CsvTable;
import org.socialmap.http.api.RequestReader;
import org.socialmap.http.api.ResponseWriter;
import org.socialmap.http.api.StateTag;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.PageBody;
import org.socialmap.json.body.Json;

/**
 * The lists of HSDS 3.1 and each of their records, as any Open Referral client expects them. A list can be requested
 * by {@code GET}, or by {@code POST} with the same parameters in a body, which leaves no trace on the way.
 */
public final class DirectoryRoutes {
    private final SocialMap map;
    private final Authenticator bearer;
    private final List<DirectoryList<?>> lists;
    private final StateTag state;

    /** Creates the routes on a map. */
    public DirectoryRoutes(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
        this.state = new StateTag(map);
        this.lists = new DirectoryLists(map.dataSet()).all();
    }

    /** Returns the paths of the lists. */
    public List<String> paths() {
        return lists.stream().map(DirectoryList::path).toList();
    }

    /** Responds with a list. */
    public void list(Context context, String path) {
        DirectoryList<?> list = findList(path);
        list(context, list, DirectoryRequest.ofParameters(context, parameters(list)));
    }

    /** Responds with a list whose parameters are in the body. */
    public void search(Context context, String path) {
        DirectoryList<?> list = findList(path);
        list(context, list, DirectoryRequest.ofBody(context, parameters(list)));
    }

    /** Responds with one record. */
    public void one(Context context, String path) {
        DirectoryList<?> list = findList(path);
        Set<String> allowed =
                list.parameters().contains("full_service") ? Set.of("locale", "full_service") : Set.of("locale");
        one(context, list, DirectoryRequest.ofParameters(context, allowed));
    }

    private <T> void one(Context context, DirectoryList<T> list, DirectoryRequest request) {
        Audience audience = bearer.actor(context).audience();
        Directory directory = map.directory(audience);
        T record = list.find().apply(directory, RequestReader.pathId(context)).orElseThrow(ApiProblem::notFound);
        ResponseWriter.tagged(
                context,
                audience,
                ListFormat.JSON.mediaType(),
                Json.write(list.single().write(writer(request, directory), record, request)));
    }

    private <T> void list(Context context, DirectoryList<T> list, DirectoryRequest request) {
        Audience audience = bearer.actor(context).audience();
        String tag = state.now();
        Directory directory = map.directory(audience);
        HsdsWriter writer = writer(request, directory);
        ListFormat format = request.format();
        ListPage<T> page = ListPage.of(list.records().apply(directory, request), request);
        List<DirectoryEntry<T>> entries = page.entries();
        switch (format) {
            case JSON ->
                ResponseWriter.tagged(
                        context, audience, format.mediaType(), Json.write(body(list, writer, request, page)));
            case NDJSON ->
                ResponseWriter.streamed(context, audience, format.mediaType(), tag, out -> {
                    Iterator<ObjectNode> lines =
                            list.items(writer, entries, request).iterator();
                    while (lines.hasNext()) {
                        out.append(lines.next().toString()).append('\n');
                    }
                });
            case CSV ->
                ResponseWriter.streamed(
                        context,
                        audience,
                        format.mediaType(),
                        tag,
                        out -> CsvTable.write(() -> list.items(writer, entries, request), out));
        }
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
                list.items(writer, page.entries(), request).toList(),
                page.next(),
                Optional.of(true).filter(any -> map.dataSet().info().fictional()));
    }

    private static Set<String> parameters(DirectoryList<?> list) {
        Set<String> allowed = new HashSet<>(list.parameters());
        allowed.addAll(DirectoryRequest.PAGING_PARAMETERS);
        return allowed;
    }

    private HsdsWriter writer(DirectoryRequest request, Directory directory) {
        DataSet visible = map.dataSet().with(directory.catalog());
        return new HsdsWriter(
                new HsdsSource(visible, map::changedAt, directory::availability),
                request.locale(visible.info().language()));
    }

    private DirectoryList<?> findList(String path) {
        return lists.stream()
                .filter(list -> list.path().equals(path))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }
}
