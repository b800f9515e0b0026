package org.socialmap.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** A data set that cannot be used. Its message lists every notice, a line each. */
public final class DataSetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<DataSetNotice> notices;

    DataSetException(List<DataSetNotice> notices) {
        super(notices.stream()
                .map(DataSetNotice::toString)
                .collect(Collectors.joining("\n  ", "faulty data set:\n  ", "")));
        this.notices = List.copyOf(notices);
    }

    /** Everything that was found, those that do not stop it included. */
    public List<DataSetNotice> notices() {
        return notices;
    }
}
