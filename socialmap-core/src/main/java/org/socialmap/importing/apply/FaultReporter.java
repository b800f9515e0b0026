package org.socialmap.importing.apply;

import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.value.SourcePosition;

/**
 * Skips a record whose conversion fails, with a notice that names the exception and no value, so that the rest of the
 * source is imported. Failures of the stage or of the map are not caught: they concern every record.
 */
final class FaultReporter {
    private FaultReporter() {}

    static <T> Optional<T> attempt(ImportNotices notices, SourcePosition position, Supplier<T> task) {
        try {
            return Optional.of(task.get());
        } catch (IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException
                | ArithmeticException
                | DateTimeException
                | NoSuchElementException e) {
            notices.add(NoticeCode.FAULT, position, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
