package org.socialmap.architecture.seeded.root;

/** The class that an embedder calls, whose nested class uses a neighbor that uses it: a circle of two classes. */
final class Library {
    private final Loans loans = new Opening().open(this);

    Loans loans() {
        return loans;
    }

    private static final class Opening {
        Loans open(Library library) {
            return new Loans(library);
        }
    }
}
