package org.socialmap.http.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.Remark;
import org.socialmap.notation.Members;

/** Remarks about services, for their editors. */
public record RemarksBody(List<RemarkBody> remarks) {
    /**
     * A remark.
     *
     * @param note how a caseworker knows it; absent if anybody may have said it
     * @param day the last day on which it was said
     */
    public record RemarkBody(
            UUID id,
            UUID serviceId,
            String kind,
            Optional<PeopleBody> people,
            Optional<NoteBody> note,
            LocalDate day,
            int times) {
        private static RemarkBody of(Remark remark) {
            return new RemarkBody(
                    remark.id(),
                    remark.serviceId(),
                    Members.wireName(remark.claim().kind()),
                    remark.claim().people().map(PeopleBody::of),
                    remark.note().map(NoteBody::of),
                    remark.day(),
                    remark.times());
        }
    }

    /** The people that a remark is about. */
    public record PeopleBody(String fact, String value) {
        private static PeopleBody of(People people) {
            return new PeopleBody(people.fact(), people.value());
        }
    }

    /** How a caseworker knows it, and since when. */
    public record NoteBody(String source, LocalDate day) {
        private static NoteBody of(Note note) {
            return new NoteBody(Members.wireName(note.source()), note.day());
        }
    }

    /** Converts remarks. */
    public static RemarksBody of(List<Remark> remarks) {
        return new RemarksBody(remarks.stream().map(RemarkBody::of).toList());
    }
}
