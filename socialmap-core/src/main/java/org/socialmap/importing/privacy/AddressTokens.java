package org.socialmap.importing.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The words of a text in the form in which addresses are compared: lowercase, without accents, and with one form for
 * "street", "St." and "straat". Word boundaries are kept, but words are compared joined, so that "Geheimlaan 12",
 * "geheim-laan 12" and "Geheimlaan%2012" are equal. Immutable and safe for use by many threads.
 */
public final class AddressTokens {
    /** Abbreviations and variants of a word, by variant, with the form that represents them. */
    private static final Map<String, String> WORD_FORMS = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("str", "st"),
            Map.entry("straat", "st"),
            Map.entry("saint", "st"),
            Map.entry("avenue", "ave"),
            Map.entry("avenida", "ave"),
            Map.entry("avda", "ave"),
            Map.entry("av", "ave"),
            Map.entry("road", "rd"),
            Map.entry("lane", "ln"),
            Map.entry("drive", "dr"),
            Map.entry("boulevard", "blvd"),
            Map.entry("square", "sq"),
            Map.entry("court", "ct"),
            Map.entry("place", "pl"),
            Map.entry("plaza", "pl"),
            Map.entry("calle", "c"),
            Map.entry("carretera", "ctra"),
            Map.entry("highway", "hwy"),
            Map.entry("laan", "ln"),
            Map.entry("plein", "pl"),
            Map.entry("pln", "pl"),
            Map.entry("wg", "weg"),
            Map.entry("gr", "gracht"),
            Map.entry("kd", "kade"),
            Map.entry("sgl", "singel"),
            Map.entry("stg", "steeg"));

    /** Variants of a suffix, by variant, with the form that represents them. */
    private static final Map<String, String> SUFFIX_FORMS =
            Map.of("straat", "st", "str", "st", "laan", "ln", "plein", "pl", "pln", "pl");

    private final List<String> words;
    private final String joined;
    private final BitSet bounds = new BitSet();

    private AddressTokens(List<String> words) {
        this.words = words;
        StringBuilder all = new StringBuilder();
        bounds.set(0);
        for (String word : words) {
            all.append(word);
            bounds.set(all.length());
        }
        this.joined = all.toString();
    }

    /** Tokenizes a text. */
    public static AddressTokens of(String text) {
        return new AddressTokens(PrivacyWords.words(decoded(text)).stream()
                .map(AddressTokens::form)
                .toList());
    }

    private static String form(String word) {
        for (Map.Entry<String, String> end : SUFFIX_FORMS.entrySet()) {
            int length = word.length() - end.getKey().length();
            if (length > 2 && word.endsWith(end.getKey())) {
                return word.substring(0, length) + end.getValue();
            }
        }
        return WORD_FORMS.getOrDefault(word, word);
    }

    /** Decodes the percent-encoded printable ASCII characters of a text, as a web address has them. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) == '%' && i + 2 < text.length()
                    ? Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16)
                    : -1;
            boolean isPlain = code >= ' ' && code < 0x7F;
            decoded.append(isPlain ? (char) code : text.charAt(i));
            i += isPlain ? 2 : 0;
        }
        return decoded.toString();
    }

    /** Returns the words in order. */
    public List<String> words() {
        return words;
    }

    /** Returns all words, joined without spaces. */
    String joined() {
        return joined;
    }

    /**
     * Returns the index of some joined words in {@link #joined}, or -1 if they do not occur there from one word
     * boundary to another.
     */
    int indexOf(String phrase) {
        if (phrase.isEmpty()) {
            return -1;
        }
        for (int at = joined.indexOf(phrase); at >= 0; at = joined.indexOf(phrase, at + 1)) {
            if (bounds.get(at) && bounds.get(at + phrase.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Returns whether some joined words occur from one word boundary to another. */
    public boolean contains(String phrase) {
        return indexOf(phrase) >= 0;
    }

    /** Returns the runs of digits, each joined from successive words that consist of digits. */
    List<String> digitRuns() {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                run.append(word);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }
}
