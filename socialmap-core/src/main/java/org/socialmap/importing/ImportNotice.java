package org.socialmap.importing;

/**
 * A finding about a source. It names the position but never the value.
 *
 * @param code what was found
 * @param file the file, within the source
 * @param row the row or line, or the number of the record, from 1; 0 if the notice is about the whole file
 * @param field the field or column; empty if the notice is about the whole record
 */
public record ImportNotice(NoticeCode code, String file, long row, String field) {
    @Override
    public String toString() {
        return file + (row > 0 ? ":" + row : "") + (field.isEmpty() ? "" : " " + field) + ": " + code.word();
    }
}
