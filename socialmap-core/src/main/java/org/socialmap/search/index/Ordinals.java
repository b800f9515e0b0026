package org.socialmap.search.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Assigns numbers to distinct values, from 0 in order of first use. Never shrinks. One thread at a time adds values;
 * any number may read.
 */
public final class Ordinals<T> {
    private static final int INITIAL_CAPACITY = 64;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] values = new Object[INITIAL_CAPACITY];
    private volatile int size;

    Ordinals() {}

    /** Returns the value with a number below {@link #size}. */
    @SuppressWarnings("unchecked") // only add stores values
    public T get(int number) {
        return (T) values[number];
    }

    /** Returns the number of values, including those of deleted documents. */
    public int size() {
        return size;
    }

    /** Returns the number of a value, or -1 if it has none. For any thread. */
    public int find(T value) {
        Integer number = numbers.get(value);
        return number != null ? number : -1;
    }

    /** Returns the number of a value, adding it if necessary. For the thread that adds values. */
    int number(T value) {
        int number = find(value);
        return number >= 0 ? number : add(value);
    }

    private int add(T value) {
        int number = size;
        Object[] target = number < values.length ? values : Arrays.copyOf(values, 2 * number);
        target[number] = value;
        numbers.put(value, number);
        // Published before the size, so that a thread that sees the size sees the value.
        values = target;
        size = number + 1;
        return number;
    }
}
