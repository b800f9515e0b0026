package org.socialmap.relevance;

/** An example of a service in words that do not occur in its record. */
record Paraphrase(String id, String map, String language, String text, String service) {}
