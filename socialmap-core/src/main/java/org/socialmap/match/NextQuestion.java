package org.socialmap.match;

import java.util.Optional;

/**
 * A question worth asking next.
 *
 * @param fact the fact it asks for
 * @param question its text
 * @param why why it is asked
 * @param decides the number of options for which the answer matters
 */
public record NextQuestion(String fact, String question, Optional<String> why, int decides) {}
