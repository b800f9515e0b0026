package org.socialmap.importing.value;

import java.util.ArrayList;
import java.util.List;

/** Splits text into sentences: at line ends, and after a period, exclamation or question mark that is followed by whitespace. */
public final class Sentences {
    private Sentences() {}

    /** Returns the sentences of a text, in time linear in its length. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isEnd = character == '\n'
                    || (character == '.' || character == '!' || character == '?')
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
