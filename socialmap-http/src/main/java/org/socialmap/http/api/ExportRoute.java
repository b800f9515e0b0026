package org.socialmap.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.Directory;
import org.socialmap.DirectoryQuery;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Service;
import org.socialmap.exchange.calendar.ICalendarWriter;
import org.socialmap.exchange.geo.GeoJsonWriter;
import org.socialmap.exchange.hsds.HsdsWriter;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.Refusal;
import org.socialmap.notation.Problem.Code;

/** {@code GET /api/export}: everything the caller may see, for other programs. */
public final class ExportRoute {
    /** How far ahead activities are told. */
    private static final Period AHEAD = Period.ofMonths(6);

    private static final long A_DAY_MILLIS = 24 * 60 * 60 * 1_000;

    private final SocialMap map;
    private final Bearer bearer;

    /** The route on a map. */
    public ExportRoute(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** In which form. */
    private enum Form {
        /** Services with all that hangs on them as HSDS, an object a line. */
        NDJSON("application/x-ndjson"),
        /** Where services are given. */
        GEOJSON("application/geo+json"),
        /** What takes place. */
        ICALENDAR("text/calendar; charset=utf-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Form named(String word) {
            List<Form> all = List.of(values());
            return all.stream()
                    .filter(form -> form.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refusal.parameter(
                            "format",
                            Code.UNKNOWN_VALUE,
                            all.stream().map(Form::word).collect(Collectors.joining(", "))));
        }
    }

    /** Answers everything. */
    public void export(Context context) {
        Requests.onlyParameters(context, Set.of("format", "locale"));
        Form form = Form.named(context.queryParamAsClass("format", String.class).getOrDefault("ndjson"));
        Locale locale = Requests.locale(context, map.dataSet().info().language());
        Audience audience = bearer.actor(context).audience();
        Directory directory = map.directory(audience);
        Instant now = map.clock().instant();
        String tag = map.stateTag() + "-" + now.toEpochMilli() / A_DAY_MILLIS;
        Answers.streamed(context, form.mediaType, tag, out -> {
            switch (form) {
                case NDJSON -> lines(directory, directory.hsds(locale), out);
                case GEOJSON -> new GeoJsonWriter(visible(directory), locale).write(out);
                case ICALENDAR ->
                    ICalendarWriter.write(
                            activities(audience, now), map.dataSet().info(), locale, now, out);
            }
        });
    }

    private static void lines(Directory directory, HsdsWriter writer, Appendable out) throws IOException {
        for (Service service : directory.services(DirectoryQuery.ALL)) {
            ObjectNode line = writer.full(service);
            out.append(line.toString()).append("\n");
        }
    }

    private List<Activity> activities(Audience audience, Instant now) {
        ZoneId zone = map.dataSet().info().timeZone();
        return map.activities(audience, now, now.atZone(zone).plus(AHEAD).toInstant());
    }

    private DataSet visible(Directory directory) {
        return map.dataSet().with(directory.catalog());
    }
}
