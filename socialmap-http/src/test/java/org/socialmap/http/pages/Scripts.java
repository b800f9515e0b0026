package org.socialmap.http.pages;

import java.util.function.Supplier;

/** Whether the browser runs scripts. */
enum Scripts {
    ON(Browser::withScripts),
    OFF(Browser::withoutScripts);

    private final Supplier<Browser> start;

    Scripts(Supplier<Browser> start) {
        this.start = start;
    }

    /** Returns a browser. */
    Browser browser() {
        return start.get();
    }
}
