package org.socialmap.architecture.seeded.subpackage.lower;

import org.socialmap.architecture.seeded.subpackage.upper.format.EntryWriter;

/** A record that writes itself: an arrow from a lower room into a sub-package of an upper one. */
final class Entry {
    private final EntryWriter writer = new EntryWriter();

    @Override
    public String toString() {
        return writer.write("entry");
    }
}
