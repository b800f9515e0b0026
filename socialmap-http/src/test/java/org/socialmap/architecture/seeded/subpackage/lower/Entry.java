package org.socialmap.architecture.seeded.subpackage.lower;

import org.socialmap.architecture.seeded.subpackage.upper.format.EntryWriter;

/** A record that writes itself: a dependency of a lower package on a sub-package of a higher one. */
final class Entry {
    private final EntryWriter writer = new EntryWriter();

    @Override
    public String toString() {
        return writer.write("entry");
    }
}
