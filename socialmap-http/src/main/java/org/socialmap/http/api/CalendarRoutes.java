package org.socialmap.http.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.error.Problem.Code;
import org.socialmap.http.wire.ActivitiesBody;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.PromptsBody;

/** {@code GET /api/prompts} and {@code GET /api/activities}: seasonal prompts and upcoming activities. */
public final class CalendarRoutes {
    /** The number of days if the request names no last day. */
    private static final int DEFAULT_DAYS = 92;

    private static final int MAX_DAYS = 400;

    private final SocialMap map;

    /** Creates the routes on a map. */
    public CalendarRoutes(SocialMap map) {
        this.map = map;
    }

    /** Responds with the prompts for a day, by default today. */
    public void prompts(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("locale", "on"));
        Instant on = start(RequestReader.day(context, "on", today()));
        ResponseWriter.json(context, PromptsBody.of(map.prompts(on, locale(context))));
    }

    /** Responds with the activities from one day to another, both inclusive. */
    public void activities(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of("locale", "from", "to"));
        LocalDate from = RequestReader.day(context, "from", today());
        LocalDate to = RequestReader.day(context, "to", from.plusDays(DEFAULT_DAYS));
        if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS))) {
            throw ApiProblem.parameter("to", Code.OUT_OF_RANGE, "from 0 to " + MAX_DAYS + " days later");
        }
        ResponseWriter.json(
                context,
                ActivitiesBody.of(
                        map.activities(Audience.PUBLIC, start(from), start(to.plusDays(1))),
                        map.dataSet().vocabulary(),
                        locale(context)));
    }

    private Locale locale(Context context) {
        return RequestReader.locale(context, map.dataSet().info().language());
    }

    private LocalDate today() {
        return map.dataSet().info().day(map.clock().instant());
    }

    private Instant start(LocalDate day) {
        ZoneId zone = map.dataSet().info().timeZone();
        return day.atStartOfDay(zone).toInstant();
    }
}
