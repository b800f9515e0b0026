package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import org.socialmap.SocialMap;

/** What the pages have together: a map, templates, and what each page needs to know. Safe for use by many threads. */
final class Pages {
    private final SocialMap map;
    private final PageWriter writer = new PageWriter();

    Pages(SocialMap map) {
        this.map = map;
    }

    SocialMap map() {
        return map;
    }

    /** The page that a request asks for. */
    Page page(Context context, FormFields fields) {
        return new Page(map.dataSet(), PageLanguage.of(context, fields), context.contextPath());
    }

    /** Answers a page with what its template asks for. */
    void write(Context context, Page page, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        context.header("Vary", "Accept-Language");
        context.header("Content-Language", page.language());
        writer.write(context, template, all);
    }
}
