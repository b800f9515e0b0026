package org.socialmap.importing.value;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences: at line ends, and where a mark that ends one is followed by a space. Linear in its length. */
public final class Sentences {
    private Sentences() {}

    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean isEnd = at == '\n'
                    || (at == '.' || at == '!' || at == '?')
                            && i + 1 < text.length()
                            && Character.isWhitespace(text.charAt(i + 1));
            if (isEnd) {
                add(sentences, text.substring(begin, i + 1));
                begin = i + 1;
            }
        }
        add(sentences, text.substring(begin));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
