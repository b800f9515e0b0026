package org.socialmap.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.socialmap.catalog.Synonyms;
import org.socialmap.catalog.Synonyms.NeedWords;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.language.Characters;

/** Lists words that say two needs. They may: both are found then. But whoever keeps the words should know. */
final class SynonymCheck {
    private final Notices notices;
    /** Which need has a word first, by language and word. */
    private final Map<String, String> taken = new HashMap<>();

    SynonymCheck(Taxonomy taxonomy, Notices notices) {
        this.notices = notices;
        for (TaxonomyTerm term : taxonomy.terms()) {
            term.name().byLanguage().forEach((language, name) -> taken.putIfAbsent(key(language, name), term.code()));
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
            String other = taken.putIfAbsent(key(language, words.get(i)), need);
            if (other != null && !other.equals(need)) {
                notices.remark(file, pointer + "/" + i, Code.AMBIGUOUS_WORD, "also says " + other);
            }
        }
    }

    private static String key(String language, String word) {
        return language + " "
                + Characters.without(Normalizer.normalize(word, Normalizer.Form.NFD), Characters::isMark)
                        .toLowerCase(Locale.ROOT);
    }
}
