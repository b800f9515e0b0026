package org.socialmap.architecture.seeded.javadoc.lower;

/** A part of a {@link org.socialmap.architecture.seeded.javadoc.upper.Whole}: a link upwards that no class file has. */
final class Part {}
