package org.socialmap.match;

import org.socialmap.need.Channel;

/** A line for danger, in the words of the data set, with how to reach it. */
public record UrgentLine(String text, Channel channel, String value) {}
