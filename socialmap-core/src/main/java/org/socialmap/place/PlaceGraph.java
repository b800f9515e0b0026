package org.socialmap.place;

import static java.util.Objects.requireNonNull;

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
 * The places of a map, and which places contain which. Immutable and safe for use by many threads.
 *
 * <p>A place is the set of its leaves. A place that its children do not cover
 * {@linkplain PlaceNode#complete completely} has one more leaf, for the rest of it. One leaf of the whole graph stands
 * for everything outside the named places.
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
     * Returns a graph of these places.
     *
     * @throws IllegalArgumentException if two places have the same id, a parent is unknown, or places contain each
     *     other in a circle
     */
    public static PlaceGraph of(Collection<PlaceNode> places) {
        return new PlaceGraph(places);
    }

    /** Returns the place with this id, if there is one. */
    public Optional<PlaceNode> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Returns whether every one of these ids is the id of a place. */
    public boolean hasAll(Collection<String> ids) {
        return nodes.keySet().containsAll(ids);
    }

    /** Returns all places in the order in which they were given. */
    public Collection<PlaceNode> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** Returns the leaves of a place; the empty set if the id is unknown. */
    public LeafSet leaves(String id) {
        return leaves.getOrDefault(id, LeafSet.EMPTY);
    }

    /** Returns the leaves of all these places; unknown ids are ignored. */
    public LeafSet leaves(Collection<String> ids) {
        LeafSet union = LeafSet.EMPTY;
        for (String id : ids) {
            union = union.union(leaves(id));
        }
        return union;
    }

    /** Returns whether these places together cover all of these leaves. */
    public boolean cover(Collection<String> ids, LeafSet within) {
        for (String id : ids) {
            if (leaves(id).covers(within)) {
                return true;
            }
        }
        // Several places can cover together what none of them covers alone, unless it is a single leaf.
        return ids.size() > 1 && !within.isSingle() && leaves(ids).covers(within);
    }

    /** Returns whether at least one of these places has one of these leaves. */
    public boolean intersect(Collection<String> ids, LeafSet within) {
        for (String id : ids) {
            if (leaves(id).intersects(within)) {
                return true;
            }
        }
        return false;
    }

    /** Returns all leaves, including the one for everything outside the named places. */
    public LeafSet everywhere() {
        return everywhere;
    }

    private void add(PlaceNode node) {
        if (nodes.putIfAbsent(node.id(), node) != null) {
            throw new IllegalArgumentException("place " + node.id() + " is given twice");
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
                    ready.add(requireNonNull(nodes.get(parent)));
                }
            }
        }
        if (order.size() < nodes.size()) {
            throw new IllegalArgumentException("some places contain each other in a circle");
        }
        return order;
    }
}
