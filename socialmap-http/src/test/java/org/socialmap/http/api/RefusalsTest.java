package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void aFaultIsLoggedWithoutItsMessages() {
        Exception fault = new IllegalStateException("secret one", new IllegalArgumentException("secret two"));

        String logged = Refusals.frames(fault);

        assertThat(logged).doesNotContain("secret");
        assertThat(logged)
                .contains("IllegalStateException", "caused by java.lang.IllegalArgumentException", "RefusalsTest");
    }
}
