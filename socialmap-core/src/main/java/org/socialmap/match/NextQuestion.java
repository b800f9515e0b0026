package org.socialmap.match;

import java.util.Optional;

/**
 * A question worth asking next.
 *
 * @param fact the fact it asks for
 * @param question how to ask
 * @param why why it is asked
 * @param decides for how many options the fact is open
 */
public record NextQuestion(String fact, String question, Optional<String> why, int decides) {}
