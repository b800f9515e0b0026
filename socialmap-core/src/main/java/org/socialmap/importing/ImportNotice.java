package org.socialmap.importing;

/**
 * Something to say of a source. It names the place and never the value.
 *
 * @param code what
 * @param file the file, within the source
 * @param row the row or line, or the number of the record, from 1; 0 if it is of the whole file
 * @param field the field or column; empty if it is of the whole record
 */
public record ImportNotice(NoticeCode code, String file, long row, String field) {
    @Override
    public String toString() {
        return file + (row > 0 ? ":" + row : "") + (field.isEmpty() ? "" : " " + field) + ": " + code.word();
    }
}
