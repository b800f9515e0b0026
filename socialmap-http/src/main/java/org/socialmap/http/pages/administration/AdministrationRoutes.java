package org.socialmap.http.pages.administration;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Optional;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.importing.ImportRuns;
import org.socialmap.http.pages.Pages;

/** The routes of the pages of an administrator. */
public final class AdministrationRoutes {
    private final RoutesConfig routes;
    private final Administration administration;

    private AdministrationRoutes(RoutesConfig routes, Administration administration) {
        this.routes = routes;
        this.administration = administration;
    }

    /**
     * Adds all routes.
     *
     * @param imports the imports of the server
     * @param dataSet the data set that the server was started with, if the map may be compared with it
     * @param hasKeys whether keys are managed on this port; if not, they are on the separate one
     */
    public static void add(
            RoutesConfig routes, Pages pages, ImportRuns imports, Optional<DataSet> dataSet, boolean hasKeys) {
        Administration administration = new Administration(pages);
        AdministrationRoutes all = new AdministrationRoutes(routes, administration);
        all.page(Administration.OVERVIEW, new OverviewPage(administration, hasKeys)::page);
        if (hasKeys) {
            all.keys(new KeyPages(administration));
        }
        ImportPages importing = new ImportPages(administration, imports);
        all.imports(importing);
        pages.resumptions().add(ImportPages.PATH, importing::resume);
        DifferencePages differences = new DifferencePages(administration, dataSet);
        all.page(DifferencePages.PATH, differences::page);
        routes.post(DifferencePages.PATH + "/take-over", differences::takeOver);
        all.page(ChangePages.PATH, new ChangePages(administration)::page);
        pages.resumptions().add(Administration.OVERVIEW, administration::resume);
    }

    private void keys(KeyPages keys) {
        page(KeyPages.LIST, keys::list);
        routes.post(KeyPages.LIST + "/new", keys::make);
        page(KeyPages.LIST + "/{id}", keys::key);
        routes.post(KeyPages.LIST + "/{id}/limit", keys::limit);
        routes.post(KeyPages.LIST + "/{id}/revoke", keys::revoke);
    }

    private void imports(ImportPages imports) {
        routes.before(context -> imports.dropOld());
        page(ImportPages.PATH, imports::page);
        routes.post(ImportPages.PATH + "/check", imports::check);
        routes.post(ImportPages.PATH + "/run", imports::run);
        routes.post(ImportPages.PATH + "/drop", imports::drop);
    }

    /** Adds a page; sending a form to its path chooses its language. */
    private void page(String path, Handler page) {
        routes.get(path, page);
        routes.post(path, administration::speak);
    }
}
