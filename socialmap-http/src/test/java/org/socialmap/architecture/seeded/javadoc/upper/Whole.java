package org.socialmap.architecture.seeded.javadoc.upper;

/** What the part links to. */
public final class Whole {}
