package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;

/** Imports sources into a map that has the Utrecht data set without its records. */
final class Imports {
    static final DataSet WORDS = ProjectDataSets.read("utrecht").with(Catalog.EMPTY);
    private static final long MAX_BYTES = 100_000_000;

    private Imports() {}

    static ImportReport run(SocialMap map, ImportSource source, ImportOptions options) {
        List<ImportNotice> notices = new ArrayList<>();
        try {
            ImportReport report = map.imports(Actor.EMBEDDER).run(source, options, notices::add, progress -> {});
            requireThatTotalsAddUp(report);
            assertThat(notices).hasSize((int) report.noticeCounts().values().stream()
                    .mapToLong(Long::longValue)
                    .sum());
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportReport run(SocialMap map, String file, String content) {
        return run(map, text(file, content), ImportOptions.of("test"));
    }

    static ImportSource text(String file, String content) {
        return bytes(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static ImportSource bytes(String file, byte[] content) {
        return ImportSource.of(file, new ByteArrayInputStream(content), MAX_BYTES);
    }

    static void requireThatTotalsAddUp(ImportReport report) {
        report.totals()
                .forEach((kind, total) -> assertThat(total.kept() + total.merged() + total.setAside())
                        .as(kind)
                        .isEqualTo(total.read()));
    }
}
