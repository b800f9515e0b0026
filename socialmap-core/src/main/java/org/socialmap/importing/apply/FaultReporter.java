package org.socialmap.importing.apply;

import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;

/**
 * Leaves out a record over which the program trips, with a notice that names the kind of the fault and no value, so that the
 * rest of its source comes in. What the stage or the map cannot do ends the import: that concerns every record.
 */
final class FaultReporter {
    private FaultReporter() {}

    static <T> Optional<T> none(ImportNotices notices, SourcePosition spot, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException
                | ArithmeticException
                | DateTimeException
                | NoSuchElementException e) {
            notices.add(NoticeCode.FAULT, spot, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
