package org.socialmap.understanding.analysis;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates {@code nl-compounds.txt}: words of a word list and of our data sets that consist of two words in
 * {@code compounds/parts-nl.txt}, split where hyphenation allows it, except those that a reader listed in
 * {@code compounds/struck-out-nl.txt} because a part has another meaning in them.
 */
public final class CompoundList {
    private static final Path LISTS = Path.of("src", "test", "resources", "compounds");
    private static final List<String> LINKS = List.of("", "s", "e", "en", "n");
    private static final int MIN_PART = 3;

    private final Hyphenation hyphenation;
    private final Set<String> parts;

    private CompoundList(Hyphenation hyphenation, Set<String> parts) {
        this.hyphenation = hyphenation;
        this.parts = parts;
    }

    /**
     * Prints the table.
     *
     * @param arguments a word list in UTF-8 and a hyphenation dictionary
     */
    public static void main(String[] arguments) throws IOException {
        CompoundList list = new CompoundList(new Hyphenation(Path.of(arguments[1])), words("parts-nl.txt"));
        Set<String> words = new HashSet<>(Files.readAllLines(Path.of(arguments[0])));
        for (String dataSet : List.of("utrecht", "example-city")) {
            words.addAll(dataSetWords(Path.of("..", "datasets", dataSet)));
        }
        words.removeAll(words("struck-out-nl.txt"));
        TreeMap<String, String> table = new TreeMap<>();
        for (String word : words) {
            list.split(word).ifPresent(split -> table.put(word, split));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        table.forEach((word, split) -> out.println(word + " " + split));
    }

    /** Returns the parts of a word, if there is exactly one way to split it in two that hyphenation allows. */
    private Optional<String> split(String word) {
        if (!Pattern.matches("\\p{Ll}+", word)) {
            return Optional.empty();
        }
        List<String> splits = new ArrayList<>();
        for (int at : hyphenation.breaks(word)) {
            String head = word.substring(at);
            for (String link : LINKS) {
                String before = word.substring(0, at);
                String modifier = before.endsWith(link) ? before.substring(0, before.length() - link.length()) : "";
                if (modifier.length() >= MIN_PART && parts.contains(modifier) && parts.contains(head)) {
                    splits.add(modifier + " " + head);
                    break;
                }
            }
        }
        return splits.size() == 1 ? Optional.of(splits.getFirst()) : Optional.empty();
    }

    private static Set<String> words(String list) throws IOException {
        return Files.readAllLines(LISTS.resolve(list)).stream()
                .map(line -> line.replaceFirst("#.*", ""))
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> dataSetWords(Path folder) throws IOException {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                words.addAll(
                        List.of(Files.readString(file).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
            }
        }
        return words;
    }
}
