package org.socialmap.http.pages;

import io.javalin.config.RoutesConfig;
import org.socialmap.http.pages.session.CrossSiteGuard;
import org.socialmap.http.pages.session.Sessions;

/** The routes of the pages. Pages that carry what a person entered use {@code POST}, so that it is in no URL. */
public final class PageRoutes {
    private PageRoutes() {}

    /** Adds all routes. */
    public static void add(RoutesConfig routes, Pages pages) {
        StartPage start = new StartPage(pages);
        FinderPages ask = new FinderPages(pages);
        RecordPages records = new RecordPages(pages);
        HandOverPages handOver = new HandOverPages(pages);
        Sessions sessions = pages.sessions();
        SignInPages signIn = new SignInPages(pages, sessions);
        CapacityPages board = new CapacityPages(pages, sessions);
        CaseworkerPages desk = new CaseworkerPages(pages, sessions);
        RecordCompletionPages fillIn = new RecordCompletionPages(pages, sessions);
        RecordEditPages edit = new RecordEditPages(pages, sessions);
        RecordHistoryPages history = new RecordHistoryPages(pages, sessions);
        AgendaPage agenda = new AgendaPage(pages);
        routes.before(new CrossSiteGuard(pages.origins(), sessions)::check);
        routes.get("/", start::page);
        routes.post("/", start::page);
        routes.get("/find", ask::finder);
        routes.post("/find", ask::finder);
        routes.get("/signpost", ask::signpost);
        routes.post("/signpost", ask::signpost);
        routes.get("/calls", ask::calls);
        routes.post("/calls", ask::calls);
        routes.get("/services/{id}/card", records::card);
        routes.post("/services/{id}/card", records::card);
        routes.get("/services/{id}", records::service);
        routes.post("/services/{id}", records::service);
        routes.get("/services/{id}/handover", handOver::choose);
        routes.post("/services/{id}/handover", handOver::choose);
        routes.post("/services/{id}/sheet", handOver::sheet);
        routes.get("/organizations/{id}", records::organization);
        routes.post("/organizations/{id}", records::organization);
        routes.get("/agenda", agenda::page);
        routes.post("/agenda", agenda::page);
        routes.get("/signin", signIn::show);
        routes.post("/signin", signIn::signIn);
        routes.post("/signout", signIn::signOut);
        routes.get("/desk", desk::desk);
        routes.post("/desk", desk::desk);
        routes.post("/desk/holds", desk::hold);
        routes.post("/desk/holds/confirm", desk::confirm);
        routes.post("/desk/holds/release", desk::release);
        routes.get("/fill", fillIn::queue);
        routes.post("/fill", fillIn::queue);
        routes.get("/fill/organizations/{id}", edit::organization);
        routes.post("/fill/organizations/{id}", edit::organization);
        routes.get("/fill/services/{id}", edit::service);
        routes.post("/fill/services/{id}", edit::service);
        routes.get("/fill/organizations/{id}/history", history::organization);
        routes.post("/fill/organizations/{id}/history", history::undoOrganization);
        routes.get("/fill/services/{id}/history", history::service);
        routes.post("/fill/services/{id}/history", history::undoService);
        routes.get("/fill/locations/{id}/history", history::location);
        routes.post("/fill/locations/{id}/history", history::undoLocation);
        routes.get("/board", board::board);
        routes.post("/board", board::board);
        routes.post("/board/units/{id}", board::report);
        routes.post("/board/units/{id}/confirm", board::confirm);
        routes.post("/board/holds", board::hold);
        routes.get("/assets/{name}", new Assets()::asset);
    }
}
