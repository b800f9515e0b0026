package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;

/** Frameworks proxy the operations of a map, for transactions, measurements and scopes. */
class SocialMapOperationsTest {
    private static final DataSet DATA_SET = ProjectDataSets.read("example-city");
    private static final NeedProfile PROFILE = NeedProfile.builder(Facts.none(DATA_SET.vocabulary()))
            .needs("shelter.night")
            .build();

    @Test
    void theOperationsOfAMapCanBeProxied() {
        AtomicInteger calls = new AtomicInteger();
        try (SocialMap map = SocialMap.inMemory(DATA_SET)) {
            SocialMapOperations proxy = (SocialMapOperations) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {SocialMapOperations.class},
                    (self, method, arguments) -> {
                        calls.incrementAndGet();
                        return method.invoke(map, arguments);
                    });
            assertThat(proxy.match(PROFILE).totals())
                    .isEqualTo(map.match(PROFILE).totals());
            assertThat(proxy.revision()).isEqualTo(map.revision());
        }
        assertThat(calls).hasValue(2);
    }
}
