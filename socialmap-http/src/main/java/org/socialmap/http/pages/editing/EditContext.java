package org.socialmap.http.pages.editing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiPredicate;
import org.socialmap.need.Channel;

/**
 * What a form needs to know besides the record.
 *
 * @param language the language of the editor, in which texts are shown and changed
 * @param today the day of the map
 * @param zone the time zone of opening hours
 * @param isRight returns whether a number or address suits a means of contact
 * @param confirmed the words before the name of who confirmed a record
 */
public record EditContext(
        String language, LocalDate today, ZoneId zone, BiPredicate<Channel, String> isRight, String confirmed) {}
