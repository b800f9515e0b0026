/**
 * Directories of others come in: files become rows ({@code ImportSource}, {@code JsonRowReader}, {@code TableRowReader}), rows become records
 * of HSDS 3.1 ({@code Mapping}, {@code Upgrade}, {@code Cleaner}), which wait on a {@code Stage} until all of them are there; then
 * they are put together ({@code Assembler}), rid of what is private ({@code Redaction}), made records of the map
 * ({@code Conversion}) and brought into it ({@code Settlement}). Whatever is not taken as it came has an {@code ImportNotice}. The
 * door is {@link org.socialmap.importing.apply.Importer}; whoever embeds a map uses {@code ImportOperations} above it.
 */
package org.socialmap.importing;
