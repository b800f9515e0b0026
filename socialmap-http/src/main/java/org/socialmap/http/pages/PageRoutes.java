package org.socialmap.http.pages;

import io.javalin.config.RoutesConfig;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.CrossSiteGuard;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.pages.session.SignInRequiredException;

/**
 * The routes of the pages. Forms that carry what a person entered use {@code POST}, so that it is readable in no URL.
 */
public final class PageRoutes {
    private PageRoutes() {}

    /** Adds all routes. */
    public static void add(RoutesConfig routes, Pages pages) {
        StartPage start = new StartPage(pages);
        AnswerAddresses addresses = new AnswerAddresses(pages.map().clock(), start::expired);
        RecordPages records = new RecordPages(pages);
        HandOverPages handOver = new HandOverPages(pages);
        FinderPages ask = new FinderPages(pages, handOver);
        Sessions sessions = pages.sessions();
        SignInPages signIn = new SignInPages(pages, sessions, addresses);
        CapacityPages board = new CapacityPages(pages, sessions);
        CaseworkerPages desk = new CaseworkerPages(pages, sessions, addresses);
        RecordCompletionPages fillIn = new RecordCompletionPages(pages, sessions);
        RecordEditPages edit = new RecordEditPages(pages, sessions);
        RecordHistoryPages history = new RecordHistoryPages(pages, sessions);
        RemarkPages remarks = new RemarkPages(pages, sessions, addresses);
        AgendaPage agenda = new AgendaPage(pages);
        routes.exception(SignInRequiredException.class, (e, context) -> signIn.require(context));
        routes.before(context -> {
            addresses.forgetExpired();
            signIn.forgetExpired();
        });
        routes.before(new CrossSiteGuard(pages.origins(), sessions)::check);
        addresses.add(routes, "/", start::page, PageLanguage::only);
        routes.post("/forget", context -> {
            FormFields fields = FormFields.of(context);
            addresses.forget(fields);
            addresses.redirect(context, "/", PageLanguage.only(fields).with(StartPage.FORGOTTEN, "yes"));
        });
        addresses.add(routes, "/find", ask::finder);
        addresses.add(routes, "/signpost", ask::signpost);
        addresses.add(routes, "/calls", ask::calls);
        addresses.add(routes, "/compare", new ShortlistPages(pages)::compare);
        addresses.add(routes, "/services/{id}/card", records::card);
        addresses.add(routes, "/services/{id}", records::service);
        addresses.add(routes, "/services/{id}/handover", handOver::choose);
        addresses.addAnswer(routes, "/services/{id}/sheet", handOver::sheet);
        addresses.add(routes, "/organizations/{id}", records::organization);
        routes.get("/organizations/{id}/contact.vcf", records::contact);
        addresses.add(routes, "/agenda", agenda::page, PageLanguage::only);
        addresses.add(routes, "/services/{id}/remark", remarks::ask);
        routes.post("/remarks/services/{id}", remarks::add);
        routes.get("/remarks", remarks::queue);
        routes.post("/remarks", remarks::speak);
        routes.post("/remarks/{id}/done", remarks::done);
        routes.get("/signin", signIn::show);
        routes.post("/signin", signIn::signIn);
        routes.post("/signout", signIn::signOut);
        addresses.addOwned(routes, "/desk", sessions::keyOf, desk::desk, desk::withoutNotice);
        routes.post("/desk/holds", desk::hold);
        routes.post("/desk/holds/confirm", desk::confirm);
        routes.post("/desk/holds/release", desk::release);
        addresses.addOwned(routes, "/fill", sessions::keyOf, fillIn::queue, fillIn::place);
        routes.get("/fill/organizations/{id}", edit::organization);
        routes.post("/fill/organizations/{id}", edit::changeOrganization);
        routes.get("/fill/services/{id}", edit::service);
        routes.post("/fill/services/{id}", edit::changeService);
        routes.get("/fill/organizations/{id}/history", history::organization);
        routes.post("/fill/organizations/{id}/history", history::undoOrganization);
        routes.get("/fill/services/{id}/history", history::service);
        routes.post("/fill/services/{id}/history", history::undoService);
        routes.get("/fill/locations/{id}/history", history::location);
        routes.post("/fill/locations/{id}/history", history::undoLocation);
        routes.get("/board", board::board);
        routes.post("/board", board::speak);
        routes.post("/board/units/{id}", board::change);
        routes.post("/board/holds", board::hold);
        routes.get("/assets/{name}", new Assets()::asset);
        pages.resumptions().add("/board", board::resume);
        pages.resumptions().add("/desk", desk::resume);
        pages.resumptions().add("/fill", edit::resume);
        pages.resumptions().add("/remarks", remarks::resume);
        pages.resumptions().add("/remarks/services", remarks::resumeNote);
    }
}
