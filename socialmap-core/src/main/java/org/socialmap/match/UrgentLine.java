package org.socialmap.match;

import org.socialmap.need.Channel;

/**
 * A contact for urgent danger.
 *
 * @param text what to say about the contact, in the language of the result
 * @param channel how to make contact
 * @param value the number or address
 */
public record UrgentLine(String text, Channel channel, String value) {}
