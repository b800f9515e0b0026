package org.socialmap.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.socialmap.ExportFormat;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.CatalogRecord;

/**
 * Collects everything that a map discloses and everything that it holds as one text, to be searched for what must not
 * be in it.
 */
final class Disclosed {
    private Disclosed() {}

    static String by(SocialMap map, List<String> searches) {
        StringBuilder all = new StringBuilder();
        for (Audience audience : Audience.values()) {
            for (ExportFormat format : ExportFormat.values()) {
                try {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    map.directory(audience).export(format, Locale.forLanguageTag("nl"), out);
                    all.append(format == ExportFormat.TABULAR ? unpacked(out.toByteArray()) : out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            for (String words : searches) {
                NeedProfile profile = NeedProfile.builder(
                                Facts.none(map.dataSet().vocabulary()))
                        .text(words)
                        .limit(50)
                        .build();
                all.append(map.match(profile, audience));
            }
        }
        map.dataSet().catalog().records().stream().map(CatalogRecord::toString).forEach(all::append);
        all.append(map.records(Actor.EMBEDDER).quality());
        return all.toString();
    }

    private static String unpacked(byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** Returns the bytes of all files in a folder, each as one character. */
    static String files(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
