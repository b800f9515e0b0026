package org.socialmap.architecture.seeded.cast.upper;

/** What the holder matches. */
public final class Box {}
