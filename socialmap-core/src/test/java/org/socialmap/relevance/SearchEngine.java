package org.socialmap.relevance;

import java.util.List;

/** A search engine under evaluation. */
interface SearchEngine {
    /** Returns the Dutch names of the services found, best first, at most fifty. */
    List<String> answer(String map, String language, String text);
}
