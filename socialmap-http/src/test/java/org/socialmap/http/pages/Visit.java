package org.socialmap.http.pages;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A site and a browser with scripts, shared by all tests of a class. Without a browser the tests are skipped. */
final class Visit implements BeforeAllCallback, AfterAllCallback {
    private final Supplier<Site> opened;
    private final Supplier<Browser> started;
    private Browser browser;
    private Browser plain;
    private Site site;

    private Visit(Supplier<Site> opened, Supplier<Browser> started) {
        this.opened = opened;
        this.started = started;
    }

    static Visit to(Supplier<Site> opened) {
        return new Visit(opened, Browser::withScripts);
    }

    /** Returns a visit whose browser records what it sends, receives and reports. */
    static Visit recorded(Supplier<Site> opened) {
        return new Visit(opened, () -> Browser.recording(Scripts.ON));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = started.get();
        site = opened.get();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (site != null) {
            site.close();
            browser.close();
        }
        if (plain != null) {
            plain.close();
        }
    }

    Browser browser() {
        return browser;
    }

    /** Returns a second browser, without scripts. */
    Browser plain() {
        if (plain == null) {
            plain = Browser.withoutScripts();
        }
        return plain;
    }

    Site site() {
        return site;
    }
}
