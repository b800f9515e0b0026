package org.socialmap.match;

import org.socialmap.need.Channel;

/** A contact for urgent danger, with the text of the data set. */
public record UrgentLine(String text, Channel channel, String value) {}
