package org.socialmap.architecture.seeded.root;

/** The other half of the circle. */
record Loans(Library library) {}
