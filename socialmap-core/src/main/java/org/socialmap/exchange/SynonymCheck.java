package org.socialmap.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.socialmap.dataset.Synonyms;
import org.socialmap.dataset.Synonyms.NeedWords;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.language.Characters;

/**
 * Reports words that mean two needs. That is allowed, and both are found; but the editors of the vocabulary should
 * know.
 */
final class SynonymCheck {
    private final DataSetNotices notices;
    /** The first need of each word, by language and word. */
    private final Map<String, String> needByWord = new HashMap<>();

    SynonymCheck(Taxonomy taxonomy, DataSetNotices notices) {
        this.notices = notices;
        for (TaxonomyTerm term : taxonomy.terms()) {
            term.name()
                    .byLanguage()
                    .forEach((language, name) -> needByWord.putIfAbsent(key(language, name), term.code()));
        }
    }

    private enum Code {
        AMBIGUOUS_WORD
    }

    void check(String file, Synonyms synonyms) {
        for (int i = 0; i < synonyms.needs().size(); i++) {
            NeedWords need = synonyms.needs().get(i);
            String pointer = "/needs/" + i + "/";
            need.words().forEach((language, words) -> check(file, pointer + language, need.need(), language, words));
        }
    }

    private void check(String file, String pointer, String need, String language, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String other = needByWord.putIfAbsent(key(language, words.get(i)), need);
            if (other != null && !other.equals(need)) {
                notices.remark(file, pointer + "/" + i, Code.AMBIGUOUS_WORD, "also means " + other);
            }
        }
    }

    private static String key(String language, String word) {
        return language + " "
                + Characters.without(Normalizer.normalize(word, Normalizer.Form.NFD), Characters::isMark)
                        .toLowerCase(Locale.ROOT);
    }
}
