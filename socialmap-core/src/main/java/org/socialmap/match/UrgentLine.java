package org.socialmap.match;

import java.util.Optional;
import org.socialmap.need.Channel;

/**
 * A contact for urgent danger.
 *
 * @param kind the kind of danger, such as {@code suicide}, if the data set names it
 * @param text what to say about the contact, in the language of the result
 * @param channel how to make contact
 * @param value the number or address
 */
public record UrgentLine(Optional<String> kind, String text, Channel channel, String value) {}
