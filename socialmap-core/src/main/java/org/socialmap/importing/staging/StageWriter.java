package org.socialmap.importing.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Buffers statements while a source is read, and executes them in batches on another thread. For one calling thread.
 */
final class StageWriter implements AutoCloseable {
    private static final int MAX_STATEMENTS = 2_000;

    /** The greatest number of buffered characters, apart from the last statement: a cell may be large. */
    private static final int MAX_CHARACTERS = 1_000_000;

    private final BiConsumer<String, Object[]> writer;
    private final BackgroundWriter thread = new BackgroundWriter("socialmap-import-stage");
    private List<Statement> buffer = new ArrayList<>();
    private long characters;

    @SuppressWarnings("ArrayRecordComponent") // Nothing compares statements.
    private record Statement(String sql, Object[] parameters) {}

    /** @param writer executes a statement; called on another thread, one statement at a time */
    StageWriter(BiConsumer<String, Object[]> writer) {
        this.writer = writer;
    }

    void add(String sql, Object... parameters) {
        buffer.add(new Statement(sql, parameters));
        for (Object parameter : parameters) {
            characters += parameter instanceof String text ? text.length() : 0;
        }
        if (buffer.size() >= MAX_STATEMENTS || characters >= MAX_CHARACTERS) {
            startBatch();
        }
    }

    private void startBatch() {
        List<Statement> statements = buffer;
        buffer = new ArrayList<>();
        characters = 0;
        thread.start(() -> statements.forEach(statement -> writer.accept(statement.sql(), statement.parameters())));
    }

    /** Waits until all statements are executed. */
    void join() {
        startBatch();
        thread.join();
    }

    @Override
    public void close() {
        thread.close();
    }
}
