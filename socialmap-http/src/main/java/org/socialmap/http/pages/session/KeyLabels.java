package org.socialmap.http.pages.session;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;

/**
 * The names of the keys of a map, to say who changed something. Immutable.
 *
 * @param byId the names by the id of the key
 */
public record KeyLabels(Map<String, String> byId) {
    /** Returns the names of all keys, valid or not. */
    public static KeyLabels of(SocialMap map) {
        return new KeyLabels(map.keys(Actor.EMBEDDER).keys().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key.id().toString(), ApiKey::label)));
    }

    /** Returns the name of the key of a caller; empty if the caller used none. */
    public Optional<String> find(String caller) {
        return Optional.ofNullable(byId.get(caller));
    }
}
