package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Text;
import org.socialmap.notation.Members;

/** The texts of one object in the reader's language and, if requested, in all languages. */
final class HsdsTexts {
    private final HsdsParts parts;
    private final Members members = new Members();
    private final Map<String, Members> translations = new LinkedHashMap<>();

    HsdsTexts(HsdsParts parts) {
        this.parts = parts;
    }

    HsdsTexts text(String name, Text text) {
        members.string(name, text.in(parts.locale()));
        if (parts.whole()) {
            text.byLanguage().forEach((language, words) -> in(language).string(name, words));
        }
        return this;
    }

    HsdsTexts text(String name, Optional<Text> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    /** Adds several texts; in a language that one of them lacks, a blank takes its place. */
    HsdsTexts texts(String name, List<Text> texts) {
        members.strings(
                name, texts.stream().map(text -> text.in(parts.locale())).toList());
        if (parts.whole()) {
            texts.stream()
                    .flatMap(text -> text.byLanguage().keySet().stream())
                    .distinct()
                    .forEach(language -> in(language).strings(name, inLanguage(texts, language)));
        }
        return this;
    }

    private static List<String> inLanguage(List<Text> texts, String language) {
        return texts.stream()
                .map(text -> text.byLanguage().getOrDefault(language, ""))
                .toList();
    }

    private Members in(String language) {
        return translations.computeIfAbsent(language, key -> new Members());
    }

    ObjectNode node() {
        Members all = new Members();
        translations.forEach((language, words) -> all.object(language, Optional.of(words), Members::node));
        return members.object("translations", Optional.of(all.node()).filter(node -> !node.isEmpty()), node -> node)
                .node();
    }
}
