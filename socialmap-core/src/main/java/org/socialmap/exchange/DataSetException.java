package org.socialmap.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.socialmap.error.SocialMapException;

/** Thrown when a data set cannot be used. The message lists all notices, one per line. */
public final class DataSetException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final transient List<DataSetNotice> notices;

    DataSetException(List<DataSetNotice> notices) {
        super(notices.stream()
                .map(DataSetNotice::toString)
                .collect(Collectors.joining("\n  ", "faulty data set:\n  ", "")));
        this.notices = List.copyOf(notices);
    }

    /** Returns all notices, including those that do not prevent use. */
    public List<DataSetNotice> notices() {
        return notices;
    }
}
