package org.socialmap.http.pages;

import java.util.List;

/** Every page there is, each as somebody comes to it. What is asked of all pages is asked of these. */
enum Tour {
    START {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/"));
        }
    },
    FINDER {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/find"));
        }
    },
    ANSWER {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/")).search("slaapplk vannacht, durf niet naar de politie");
        }
    },
    ANSWERED {
        @Override
        void walk(Browser browser, Site site) {
            ANSWER.walk(browser, site);
            browser.type("#answer", "17").send(".question .row button");
        }
    },
    WISHES {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/")).search("belastingaangifte");
            browser.find(".wishes summary").click();
            browser.find("input[name=language][value=es]").click();
            browser.find("input[name=channel][value=whatsapp]").click();
            browser.find("select[name=place] option[value=GM0344]").click();
            browser.send(".wishes > button");
        }
    },
    NOTHING {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/")).search("xqzwv");
        }
    },
    SERVICE {
        @Override
        void walk(Browser browser, Site site) {
            ANSWER.walk(browser, site);
            browser.send(".card h3 button");
        }
    },
    ORGANIZATION {
        @Override
        void walk(Browser browser, Site site) {
            ANSWER.walk(browser, site);
            browser.send(".card .by button");
        }
    },
    SIGNPOST {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/")).press("Iemand de weg wijzen").search("hij drinkt en heeft schulden");
        }
    },
    CARD {
        @Override
        void walk(Browser browser, Site site) {
            SIGNPOST.walk(browser, site);
            browser.send(".card .actions button");
        }
    },
    TROUBLE {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/services/nowhere"));
        }
    },
    HAND_OVER {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/")).press("Ik ben hulpverlener").search("dakloos en getraumatiseerd");
            browser.type("#answer", "34").send(".question .row button");
            browser.send(".card .actions button");
        }
    },
    SHEET {
        @Override
        void walk(Browser browser, Site site) {
            HAND_OVER.walk(browser, site);
            browser.find("input[value=age]").click();
            browser.type("#note", "belt morgen zelf").send("main .primary");
        }
    },
    CALLS {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/")).press("Ik ben hulpverlener").search("nachtopvang, zij is 17 jaar");
            browser.press("Bellijst");
        }
    },
    SIGN_IN {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/signin"));
        }
    },
    AGENDA {
        @Override
        void walk(Browser browser, Site site) {
            browser.open(site.at("/agenda"));
        }
    };

    static final List<String> LANGUAGES = List.of("nl", "en", "es");

    /** Goes there. */
    abstract void walk(Browser browser, Site site);

    /** Goes there, and on in a language. */
    void walk(Browser browser, Site site, String language) {
        walk(browser, site);
        browser.send(".languages button[value=" + language + "]");
    }
}
