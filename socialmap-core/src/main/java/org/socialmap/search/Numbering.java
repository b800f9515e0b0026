package org.socialmap.search;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers things from 0 in the order in which they first come; equal things have one number. It only grows. One thread at
 * a time adds; any number may read.
 */
public final class Numbering<T> {
    private static final int FIRST_CAPACITY = 64;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] things = new Object[FIRST_CAPACITY];
    private volatile int size;

    Numbering() {}

    /** The thing with a number below {@link #size}. */
    @SuppressWarnings("unchecked") // only add puts things in
    public T get(int number) {
        return (T) things[number];
    }

    /** How many things there are. What was indexed before is counted. */
    public int size() {
        return size;
    }

    /** The number of a thing, or -1 if it has none. For any thread. */
    int find(T thing) {
        Integer number = numbers.get(thing);
        return number != null ? number : -1;
    }

    /** The number of a thing, a new one if it has none. For the thread that adds. */
    int number(T thing) {
        int number = find(thing);
        return number >= 0 ? number : add(thing);
    }

    private int add(T thing) {
        int number = size;
        Object[] room = number < things.length ? things : Arrays.copyOf(things, 2 * number);
        room[number] = thing;
        numbers.put(thing, number);
        // Published before the size is, so that whoever sees the size sees the thing.
        things = room;
        size = number + 1;
        return number;
    }
}
