package org.socialmap.http.pages.administration;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
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
     * @param hasKeys whether keys are managed on this port; if not, they are on the separate one
     */
    public static void add(RoutesConfig routes, Pages pages, boolean hasKeys) {
        Administration administration = new Administration(pages);
        AdministrationRoutes all = new AdministrationRoutes(routes, administration);
        all.page(Administration.OVERVIEW, new OverviewPage(administration, hasKeys)::page);
        if (hasKeys) {
            all.keys(new KeyPages(administration));
        }
    }

    private void keys(KeyPages keys) {
        page(KeyPages.LIST, keys::list);
        routes.post(KeyPages.LIST + "/new", keys::make);
        page(KeyPages.LIST + "/{id}", keys::key);
        routes.post(KeyPages.LIST + "/{id}/limit", keys::limit);
        routes.post(KeyPages.LIST + "/{id}/revoke", keys::revoke);
    }

    /** Adds a page; sending a form to its path chooses its language. */
    private void page(String path, Handler page) {
        routes.get(path, page);
        routes.post(path, administration::speak);
    }
}
