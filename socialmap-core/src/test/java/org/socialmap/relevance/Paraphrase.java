package org.socialmap.relevance;

/** What a service's example says, in words of which none is in its record. */
record Paraphrase(String id, String map, String language, String text, String service) {}
