package org.socialmap.search.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.util.Version;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.search.Suggestion;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.OptionDocument;
import org.socialmap.search.suggest.NeedNames;
import org.socialmap.understanding.analysis.LanguageChain;
import org.socialmap.understanding.analysis.PhraseBook;
import org.socialmap.understanding.analysis.WordLists;

/**
 * The analysis of one data set: how its texts are indexed and how typed text is understood. Safe for use by many
 * threads.
 */
final class AnalyzerSet implements AutoCloseable {
    /** To be increased whenever {@link OptionDocument}, {@link IndexFields} or an analysis chain changes. */
    private static final int VERSION = 3;

    private final Map<String, LanguageChain> chains = new LinkedHashMap<>();
    private final Analyzer surfaces = LanguageChain.surfaces();
    private final Taxonomy taxonomy;
    private final PhraseBook phrases;
    private final NeedNames needNames;

    AnalyzerSet(DataSet dataSet, WordLists wordLists) {
        dataSet.info().languages().forEach(language -> chains.put(language, new LanguageChain(language, wordLists)));
        this.taxonomy = dataSet.taxonomy();
        this.phrases = new PhraseBook(dataSet, chains);
        this.needNames = new NeedNames(dataSet);
    }

    /** Returns the taxonomy of needs. */
    Taxonomy taxonomy() {
        return taxonomy;
    }

    PhraseBook phrases() {
        return phrases;
    }

    NeedNames needNames() {
        return needNames;
    }

    /** Returns the analyzer of the index. */
    Analyzer analyzer() {
        Map<String, Analyzer> fields = new LinkedHashMap<>();
        fields.put(IndexFields.SURFACES, surfaces);
        Suggestion.Kind.INDEXED.forEach(kind -> fields.put(IndexFields.nameWords(kind), surfaces));
        chains.forEach((language, chain) -> IndexFields.TEXTS.forEach(
                field -> fields.put(IndexFields.inLanguage(field, language), chain.analyzer())));
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    /**
     * Returns a fingerprint of the analysis: an index with another fingerprint must be rebuilt. The same on every
     * machine.
     */
    String fingerprint() {
        MessageDigest digest = digest();
        digest.update((VERSION + " " + Version.LATEST).getBytes(StandardCharsets.UTF_8));
        chains.forEach(
                (language, chain) -> digest.update((language + " " + chain.lists()).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        surfaces.close();
        chains.values().forEach(LanguageChain::close);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }
}
