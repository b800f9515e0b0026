package org.socialmap.importing.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The words of a text as addresses are compared: in lower case, without accents, with one form for "street", "St." and "straat",
 * and as one string in which it is known where words begin. So "Geheimlaan 12", "geheim-laan 12" and "Geheimlaan%2012" are one.
 */
public final class AddressTokens {
    /** Words that are written in several ways, by the one that stands for all. */
    private static final Map<String, String> FORMS = Map.ofEntries(
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

    /** Ends of words that are written in several ways, by the one that stands for all. */
    private static final Map<String, String> JOINED_TO_A_NAME =
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

    public static AddressTokens of(String text) {
        return new AddressTokens(PrivacyWords.words(decoded(text)).stream()
                .map(AddressTokens::form)
                .toList());
    }

    private static String form(String word) {
        for (Map.Entry<String, String> end : JOINED_TO_A_NAME.entrySet()) {
            int length = word.length() - end.getKey().length();
            if (length > 2 && word.endsWith(end.getKey())) {
                return word.substring(0, length) + end.getValue();
            }
        }
        return FORMS.getOrDefault(word, word);
    }

    /** The signs that stand as figures in a web address, as far as they are letters, figures or spaces. */
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

    public List<String> words() {
        return words;
    }

    /** All words, written together. */
    String joined() {
        return joined;
    }

    /** Where some words stand, which begin and end where words do here; -1 if they do not. */
    int indexOf(String others) {
        if (others.isEmpty()) {
            return -1;
        }
        for (int at = joined.indexOf(others); at >= 0; at = joined.indexOf(others, at + 1)) {
            if (bounds.get(at) && bounds.get(at + others.length())) {
                return at;
            }
        }
        return -1;
    }

    public boolean contains(String others) {
        return indexOf(others) >= 0;
    }

    /** The figures that follow each other without letters between them, each run by itself. */
    List<String> figures() {
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
