package org.socialmap.understanding.examples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.socialmap.dataset.Example;

/** The fingerprint of examples (SHA-256): equal for the same examples in the same order, in every process. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<Example> examples) {
        MessageDigest digest = sha256();
        for (Example example : examples) {
            add(digest, example.language());
            add(digest, example.text());
            example.needs().forEach(need -> add(digest, need));
            add(digest, example.urgent().orElse(""));
            new TreeMap<>(example.facts()).forEach((fact, values) -> {
                add(digest, fact);
                values.forEach(value -> add(digest, value));
            });
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds a text and its end, so that the border between two texts counts. */
    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
