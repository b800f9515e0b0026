package org.socialmap.http.pages;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.socialmap.access.Role;

/** Every page, and how a person reaches it. Checks for all pages iterate over these. */
enum Tour {
    START((browser, site) -> browser.open(site.at("/"))),
    FINDER((browser, site) -> browser.open(site.at("/find"))),
    ANSWER((browser, site) -> browser.open(site.at("/")).search("slaapplk vannacht, durf niet naar de politie")),
    ANSWERED((browser, site) -> {
        ANSWER.walk(browser, site);
        browser.type("#answer", "17").send(".question .row button");
    }),
    WISHES((browser, site) -> {
        browser.open(site.at("/")).search("belastingaangifte");
        browser.find(".preferences summary").click();
        browser.find("input[name=language][value=es]").click();
        browser.find("input[name=channel][value=whatsapp]").click();
        browser.find("select[name=place] option[value=GM0344]").click();
        browser.send(".preferences > button");
    }),
    DANGER((browser, site) -> browser.open(site.at("/")).search("ik wil niet meer leven")),
    NOTHING((browser, site) -> browser.open(site.at("/")).search("xqzwv")),
    SERVICE((browser, site) -> {
        ANSWER.walk(browser, site);
        browser.send(".card h3 button");
    }),
    ORGANIZATION((browser, site) -> {
        ANSWER.walk(browser, site);
        browser.send(".card .by button");
    }),
    SIGNPOST((browser, site) ->
            browser.open(site.at("/")).press("Iemand de weg wijzen").search("hij drinkt en heeft schulden")),
    CARD((browser, site) -> {
        SIGNPOST.walk(browser, site);
        browser.send(".card .actions button");
    }),
    TROUBLE((browser, site) -> browser.open(site.at("/services/nowhere"))),
    HAND_OVER((browser, site) -> {
        browser.open(site.at("/")).press("Ik ben hulpverlener").search("dakloos en getraumatiseerd");
        browser.type("#answer", "34").send(".question .row button");
        browser.send(".card .actions button");
    }),
    SHEET((browser, site) -> {
        HAND_OVER.walk(browser, site);
        browser.find("input[value=age]").click();
        browser.find("input[value=bed]").click();
        browser.type("#note", "belt morgen zelf")
                .type("#sender-organization", "Opvang West")
                .type("#sender-name", Tour.CANARY)
                .type("#sender-phone", "030 0815 815");
        browser.find("#companion option[value=nobody]").click();
        browser.find("input[value=client]").click();
        browser.find("input[value=spoken]").click();
        browser.send("main .primary");
    }),
    CALLS((browser, site) -> {
        browser.open(site.at("/")).press("Ik ben hulpverlener").search("nachtopvang, zij is 17 jaar");
        browser.press("Bellijst");
    }),
    COMPARE((browser, site) -> {
        ANSWER.walk(browser, site);
        browser.all(".pick input").stream().limit(2).forEach(browser::click);
        browser.send(".compare");
    }),
    SIGN_IN((browser, site) -> browser.open(site.at("/signin"))),
    AGENDA((browser, site) -> browser.open(site.at("/agenda"))),
    DESK((browser, site) -> {
        browser.open(site.at("/signin"))
                .type("#key", site.key(Role.PROFESSIONAL, site.visitor()).key());
        browser.send("main .primary").search("nachtopvang").send(".units button");
    }),
    BOARD((browser, site) -> {
        browser.open(site.at("/signin"))
                .type("#key", site.key(Role.PROVIDER, site.shelter()).key());
        browser.send("main .primary");
    }),
    FILL((browser, site) -> {
        BOARD.walk(browser, site);
        browser.open(site.at("/fill"));
    }),
    EDIT((browser, site) -> {
        BOARD.walk(browser, site);
        browser.open(site.at("/fill/organizations/" + site.shelter()));
    }),
    EDIT_SERVICE((browser, site) -> {
        FILL.walk(browser, site);
        browser.open(
                URI.create(browser.find(".gap button[formaction*=services]").getDomProperty("formAction")));
    }),
    HISTORY((browser, site) -> {
        BOARD.walk(browser, site);
        browser.open(site.at("/fill/organizations/" + site.shelter() + "/history"));
    });

    /** What a person types that must not be anywhere else. */
    static final String CANARY = "Kanarie";

    /** Dutch is last: that is when pictures are taken. */
    static final List<String> LANGUAGES = List.of("en", "es", "pl", "ro", "bg", "hu", "uk", "ar", "nl");

    private static final List<String> LANGUAGES_FOR_STAFF = List.of("en", "es", "nl");

    private static final Set<Tour> FOR_STAFF = EnumSet.of(DESK, BOARD, FILL, EDIT, EDIT_SERVICE, HISTORY);

    private final BiConsumer<Browser, Site> way;

    Tour(BiConsumer<Browser, Site> way) {
        this.way = way;
    }

    /** Returns the public pages. */
    static List<Tour> ofAnybody() {
        return Stream.of(values()).filter(page -> !page.isForStaff()).toList();
    }

    /** Returns whether the page requires a key and a map with beds. */
    boolean isForStaff() {
        return FOR_STAFF.contains(this);
    }

    /** Returns the languages that the page is in; that of the pictures is last. */
    List<String> languages() {
        return isForStaff() ? LANGUAGES_FOR_STAFF : LANGUAGES;
    }

    /** Opens the page. */
    void walk(Browser browser, Site site) {
        way.accept(browser, site);
    }

    /** Switches the current page to a language. */
    static void turnTo(Browser browser, String language) {
        browser.skipTo(".languages button[value=" + language + "]");
    }
}
