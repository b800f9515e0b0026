package org.socialmap.match;

import java.time.LocalDate;
import java.util.Optional;
import org.socialmap.need.Channel;

/**
 * A telephone number, chat or other way to reach help at once, in the language of the result. Immutable.
 *
 * @param name the name of the helper
 * @param channel how to make contact
 * @param value the number, or the address of the chat or website
 * @param hours when it is answered and what it costs; empty if the source does not say
 * @param anonymous whether a person can stay anonymous; empty if unknown
 * @param source the URL of the page that states the number or address
 * @param assuredDate the date of that page; empty if it has none
 */
public record UrgentLine(
        String name,
        Channel channel,
        String value,
        Optional<String> hours,
        Optional<Boolean> anonymous,
        String source,
        Optional<LocalDate> assuredDate) {}
