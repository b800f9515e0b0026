package org.socialmap.relevance;

import java.util.List;

/** Something that answers words with services. */
interface Answering {
    /** The Dutch names of the services it finds, best first, at most fifty. */
    List<String> answer(String map, String language, String text);
}
