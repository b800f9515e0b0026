package org.socialmap.http.authentication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.socialmap.access.Role;

/**
 * A row of the authorization matrix.
 *
 * @param route a method and a path, as in the route table
 * @param situation the record it is about, or the effect of an import
 * @param changed whose records change on success: {@code own}, {@code foreign}, {@code both}, {@code other} or
 *     {@code -}
 * @param cells the expected outcome by role
 */
record MatrixRow(String route, String situation, String changed, List<Cell> cells) {
    /** The expected status, and whether the operation takes effect. */
    record Cell(int status, boolean done) {
        private static Cell of(String text) {
            return new Cell(Integer.parseInt(text.replace("!", "")), text.endsWith("!"));
        }
    }

    static List<MatrixRow> all() {
        try (InputStream in = MatrixRow.class.getResourceAsStream("authorization.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MatrixRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatrixRow of(String line) {
        String[] columns = line.split("\\|");
        List<Cell> cells =
                Stream.of(columns[3].strip().split("\\s+")).map(Cell::of).toList();
        if (cells.size() != Role.values().length) {
            throw new IllegalArgumentException("a row needs an answer for each role: " + line);
        }
        return new MatrixRow(columns[0].strip(), columns[1].strip(), columns[2].strip(), cells);
    }

    Cell cell(Role role) {
        return cells.get(role.ordinal());
    }

    String method() {
        return route.split(" ")[0];
    }

    String path() {
        return route.split(" ")[1];
    }

    boolean isImport() {
        return route.equals("POST /api/import");
    }

    boolean isPage() {
        return !path().startsWith("/api") && !path().startsWith("/health") && !path().startsWith("/metrics");
    }

    boolean mentions(String words) {
        return situation.contains(words);
    }

    /** Returns whether the row may change the given part of the map. */
    boolean changes(String part) {
        return changed.equals(part) || changed.equals("both") && !part.equals("other");
    }

    @Override
    public String toString() {
        return route + " (" + situation + ")";
    }
}
