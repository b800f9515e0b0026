/**
 * Directories of others come in: files become rows ({@code ImportSource}, {@code JsonRows}, {@code TableRows}), rows become records
 * of HSDS 3.1 ({@code Mapping}, {@code Upgrade}, {@code Cleaner}), which wait on a {@code Stage} until all of them are there; then
 * they are put together ({@code Assembler}), rid of what is private ({@code Redaction}), made records of the map
 * ({@code Conversion}) and brought into it ({@code Settlement}). Whatever is not taken as it came has an {@code ImportNotice}. The
 * door is {@link org.socialmap.exchange.intake.Importer}; whoever embeds a map uses {@code ImportDesk} above it.
 */
package org.socialmap.exchange.intake;
