package org.socialmap.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.socialmap.event.MapListener;
import org.socialmap.match.ScoreWeights;

/**
 * How an engine runs. Immutable.
 *
 * @param folder where to save indexes; empty to keep them in memory only
 * @param clock the clock that is used when no moment is given
 * @param questionLimit the time limit of one question, whether a match, suggestions or a list
 * @param weights how much each part of a score counts
 * @param listeners the listeners that receive the events of the map
 */
public record EngineSettings(
        Optional<Path> folder, Clock clock, Duration questionLimit, ScoreWeights weights, List<MapListener> listeners) {
    public EngineSettings {
        listeners = List.copyOf(listeners);
    }
}
