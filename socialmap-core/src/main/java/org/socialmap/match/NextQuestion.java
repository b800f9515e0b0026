package org.socialmap.match;

import java.util.Optional;

/**
 * A question worth asking next.
 *
 * @param fact the id of the fact that it asks for
 * @param question the question, in the language of the result
 * @param why the reason why it is asked, in the language of the result
 * @param optionCount the number of options for which the answer matters
 */
public record NextQuestion(String fact, String question, Optional<String> why, int optionCount) {}
