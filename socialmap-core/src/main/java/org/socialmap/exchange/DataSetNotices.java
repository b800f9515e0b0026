package org.socialmap.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.socialmap.eligibility.RuleNotice;
import org.socialmap.error.Problem;
import org.socialmap.notation.Problems;

/** Collects notices about the files of a data set. For one thread. */
final class DataSetNotices {
    /** Codes that do not prevent use. */
    private static final Set<RuleNotice.Code> TOLERATED =
            EnumSet.of(RuleNotice.Code.ALWAYS_TRUE, RuleNotice.Code.TOO_LARGE_TO_CHECK);

    private final List<DataSetNotice> notices = new ArrayList<>();
    private final List<DataSetNotice> remarks = new ArrayList<>();

    void stop(String file, String pointer, Enum<?> code, String detail) {
        notices.add(new DataSetNotice(file, pointer, name(code), detail, true));
    }

    void remark(String file, String pointer, Enum<?> code, String detail) {
        remarks.add(new DataSetNotice(file, pointer, name(code), detail, false));
    }

    void add(String file, Problems problems) {
        for (Problem problem : problems.list()) {
            stop(file, problem.pointer(), problem.code(), problem.detail());
        }
    }

    /** Adds notices about a file that the data set can be used without. */
    void warn(String file, Problems problems) {
        for (Problem problem : problems.list()) {
            notices.add(new DataSetNotice(file, problem.pointer(), name(problem.code()), problem.detail(), false));
        }
    }

    void add(String file, String pointer, List<RuleNotice> found) {
        for (RuleNotice notice : found) {
            boolean stops = !TOLERATED.contains(notice.code());
            notices.add(
                    new DataSetNotice(file, pointer + notice.pointer(), name(notice.code()), notice.detail(), stops));
        }
    }

    boolean stops() {
        return notices.stream().anyMatch(DataSetNotice::stops);
    }

    List<DataSetNotice> remarks() {
        return remarks;
    }

    List<DataSetNotice> list() {
        return notices;
    }

    private static String name(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
