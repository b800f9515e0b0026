package org.socialmap.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.TaxonomyTerm;

/** Names the words by which options are indexed: with others an index has to be made anew. */
final class Wording {
    /** To be raised whenever {@link Analysis}, {@link OptionDocument} or {@link IndexFields} changes. */
    private static final int ANALYSIS_VERSION = 1;

    private Wording() {}

    /** A fingerprint: the same words have the same, on every machine. */
    static String of(DataSet dataSet) {
        MessageDigest digest = digest();
        Stream.concat(
                        Stream.of(
                                ANALYSIS_VERSION + " " + Version.LATEST,
                                dataSet.info().languages().toString()),
                        dataSet.taxonomy().terms().stream().map(Wording::of))
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String of(TaxonomyTerm term) {
        List<String> labels = Stream.concat(Stream.of(term.name()), term.synonyms().stream())
                .map(label -> new TreeMap<>(label.byLanguage()).toString())
                .toList();
        return term.code() + " " + term.parent() + " " + term.onlyWhenAsked() + " " + labels;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
