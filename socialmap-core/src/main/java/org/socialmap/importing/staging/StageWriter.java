package org.socialmap.importing.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What is to be written on the stage while a source is read: written many at a time, beside the reading. For one thread. */
final class StageWriter implements AutoCloseable {
    private static final int MOST_STATEMENTS = 2_000;

    /** So many characters wait at most, besides those of the last statement: a cell may be large. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final BiConsumer<String, Object[]> writer;
    private final BackgroundWriter thread = new BackgroundWriter("socialmap-import-stage");
    private List<Statement> waiting = new ArrayList<>();
    private long characters;

    @SuppressWarnings("ArrayRecordComponent") // Nothing compares statements.
    private record Statement(String sql, Object[] parameters) {}

    /** @param writer carries out a statement; called on another thread, one after the other */
    StageWriter(BiConsumer<String, Object[]> writer) {
        this.writer = writer;
    }

    void add(String sql, Object... parameters) {
        waiting.add(new Statement(sql, parameters));
        for (Object parameter : parameters) {
            characters += parameter instanceof String text ? text.length() : 0;
        }
        if (waiting.size() >= MOST_STATEMENTS || characters >= MOST_CHARACTERS) {
            begin();
        }
    }

    private void begin() {
        List<Statement> statements = waiting;
        waiting = new ArrayList<>();
        characters = 0;
        thread.begin(() -> statements.forEach(statement -> writer.accept(statement.sql(), statement.parameters())));
    }

    /** Waits until all is written. */
    void join() {
        begin();
        thread.join();
    }

    @Override
    public void close() {
        thread.close();
    }
}
