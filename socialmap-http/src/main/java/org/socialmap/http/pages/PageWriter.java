package org.socialmap.http.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders pages from their templates, which escape every value. Safe for use by many threads. */
final class PageWriter {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageWriter.class.getClassLoader(), PageWriter.class.getPackageName());

    PageWriter() {
        templates.setBinaryStaticContent(true);
    }

    /** Sends a page. */
    void write(Context context, String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", parameters, output);
        context.contentType("text/html; charset=utf-8");
        // In one piece: output in small pieces is sent uncompressed.
        context.result(output.toByteArray());
    }
}
