package org.socialmap.search;

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
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.understanding.LanguageChain;
import org.socialmap.understanding.PhraseBook;
import org.socialmap.understanding.WordLists;

/** The words of one data set: how its texts are indexed and how what people type is read. Safe for use by many threads. */
final class Wordings implements AutoCloseable {
    /** To be raised whenever {@link OptionDocument}, {@link IndexFields} or a chain of analysis changes. */
    private static final int VERSION = 3;

    private final Map<String, LanguageChain> chains = new LinkedHashMap<>();
    private final Analyzer surfaces = LanguageChain.surfaces();
    private final Taxonomy taxonomy;
    private final PhraseBook phrases;
    private final NeedNames needNames;

    Wordings(DataSet dataSet, WordLists wordLists) {
        dataSet.info().languages().forEach(language -> chains.put(language, new LanguageChain(language, wordLists)));
        this.taxonomy = dataSet.taxonomy();
        this.phrases = new PhraseBook(dataSet, chains);
        this.needNames = new NeedNames(dataSet);
    }

    /** The needs that the words can say. */
    Taxonomy taxonomy() {
        return taxonomy;
    }

    PhraseBook phrases() {
        return phrases;
    }

    NeedNames needNames() {
        return needNames;
    }

    /** What an index is written with. */
    Analyzer analyzer() {
        Map<String, Analyzer> fields = new LinkedHashMap<>();
        fields.put(IndexFields.SURFACES, surfaces);
        Suggestion.Kind.INDEXED.forEach(kind -> fields.put(IndexFields.nameWords(kind), surfaces));
        chains.forEach((language, chain) -> IndexFields.TEXTS.forEach(
                field -> fields.put(IndexFields.inLanguage(field, language), chain.analyzer())));
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    /** Names how options are indexed: one that was indexed otherwise has to be indexed anew. The same on every machine. */
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
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
