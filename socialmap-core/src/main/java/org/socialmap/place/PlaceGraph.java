package org.socialmap.place;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of a map and what lies in what. Immutable and safe for use by many threads.
 *
 * <p>Every place is the set of its leaves. A place that is not {@linkplain PlaceNode#complete complete} has one more
 * leaf, "elsewhere in it"; the whole has the leaf "outside of everything named".
 */
public final class PlaceGraph {
    private static final int OUTSIDE = 0;

    private final Map<String, PlaceNode> nodes = new LinkedHashMap<>();
    private final Map<String, LeafSet> leaves = new HashMap<>();
    private final LeafSet everywhere;

    private PlaceGraph(Collection<PlaceNode> places) {
        places.forEach(this::add);
        Map<String, List<String>> children = new HashMap<>();
        for (PlaceNode node : nodes.values()) {
            for (String parent : node.parents()) {
                if (!nodes.containsKey(parent)) {
                    throw new IllegalArgumentException("place " + node.id() + " has an unknown parent " + parent);
                }
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(node.id());
            }
        }
        Map<String, BitSet> bits = new HashMap<>();
        int next = OUTSIDE + 1;
        for (PlaceNode node : childrenFirst(children)) {
            BitSet own = new BitSet();
            List<String> within = children.getOrDefault(node.id(), List.of());
            within.forEach(child -> own.or(bits.get(child)));
            if (within.isEmpty() || !node.complete()) {
                own.set(next++);
            }
            bits.put(node.id(), own);
        }
        bits.forEach((id, own) -> leaves.put(id, LeafSet.of(own)));
        BitSet all = new BitSet();
        all.set(OUTSIDE, next);
        everywhere = LeafSet.of(all);
    }

    /**
     * A graph of these places.
     *
     * @throws IllegalArgumentException if an id comes twice, a parent is unknown, or places contain each other in a
     *     circle
     */
    public static PlaceGraph of(Collection<PlaceNode> places) {
        return new PlaceGraph(places);
    }

    /** The place with this id, if there is one. */
    public Optional<PlaceNode> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Whether there are places with all of these ids. */
    public boolean hasAll(Collection<String> ids) {
        return nodes.keySet().containsAll(ids);
    }

    /** All places, in the order in which they were given. */
    public Collection<PlaceNode> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** The leaves of one place; empty if no place has this id. */
    public LeafSet leaves(String id) {
        return leaves.getOrDefault(id, LeafSet.EMPTY);
    }

    /** The leaves of several places together; ids that nobody has add nothing. */
    public LeafSet leaves(Collection<String> ids) {
        LeafSet union = LeafSet.EMPTY;
        for (String id : ids) {
            union = union.union(leaves(id));
        }
        return union;
    }

    /** Whether all of these leaves lie in the places together. */
    public boolean cover(Collection<String> ids, LeafSet within) {
        for (String id : ids) {
            if (leaves(id).covers(within)) {
                return true;
            }
        }
        // What is not within one of them can still be within several together, unless it is a single leaf.
        return ids.size() > 1 && !within.isSingle() && leaves(ids).covers(within);
    }

    /** Whether some of these leaves lies in one of the places. */
    public boolean meet(Collection<String> ids, LeafSet within) {
        for (String id : ids) {
            if (leaves(id).meets(within)) {
                return true;
            }
        }
        return false;
    }

    /** Every leaf, the one outside of all named places included. */
    public LeafSet everywhere() {
        return everywhere;
    }

    private void add(PlaceNode node) {
        if (nodes.putIfAbsent(node.id(), node) != null) {
            throw new IllegalArgumentException("place " + node.id() + " occurs twice");
        }
    }

    private List<PlaceNode> childrenFirst(Map<String, List<String>> children) {
        Map<String, Integer> open = new HashMap<>();
        Deque<PlaceNode> ready = new ArrayDeque<>();
        for (PlaceNode node : nodes.values()) {
            int below = children.getOrDefault(node.id(), List.of()).size();
            open.put(node.id(), below);
            if (below == 0) {
                ready.add(node);
            }
        }
        List<PlaceNode> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            PlaceNode node = ready.poll();
            order.add(node);
            for (String parent : node.parents()) {
                if (open.merge(parent, -1, Integer::sum) == 0) {
                    ready.add(nodes.get(parent));
                }
            }
        }
        if (order.size() < nodes.size()) {
            throw new IllegalArgumentException("some places contain each other in a circle");
        }
        return order;
    }
}
