package org.socialmap.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialmap.Eventually.eventually;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.socialmap.event.MapListener;

/** No change goes unreported, in whatever order changes reach the answers of a map. */
@Timeout(120)
class MapListenersTest {
    private final List<Long> revisions = new CopyOnWriteArrayList<>();

    @Test
    void anEarlierChangeThatArrivesLaterIsReported() throws InterruptedException {
        try (MapListeners listeners = new MapListeners(List.of(revisions()))) {
            listeners.reached(5);
            eventually(() -> revisions.equals(List.of(5L)));
            listeners.reached(4);
            eventually(() -> revisions.equals(List.of(5L, 5L)));
        }
    }

    @Test
    void changesWhileAListenerWorksAreReportedTogetherAfterwards() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        MapListener slow = new MapListener() {
            @Override
            public void changed(long revision) {
                revisions.add(revision);
                working.countDown();
                awaitUninterrupted(go);
            }
        };
        try (MapListeners listeners = new MapListeners(List.of(slow))) {
            listeners.reached(1);
            assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
            listeners.reached(2);
            listeners.reached(3);
            go.countDown();
            eventually(() -> revisions.equals(List.of(1L, 3L)));
        }
    }

    @Test
    void aRestoredStoreIsReportedByItsLowerRevision() throws InterruptedException {
        try (MapListeners listeners = new MapListeners(List.of(revisions()))) {
            listeners.reached(9);
            eventually(() -> revisions.equals(List.of(9L)));
            listeners.restored(2);
            eventually(() -> revisions.equals(List.of(9L, 2L)));
        }
    }

    private MapListener revisions() {
        return new MapListener() {
            @Override
            public void changed(long revision) {
                revisions.add(revision);
            }
        };
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
