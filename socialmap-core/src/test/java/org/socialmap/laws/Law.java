package org.socialmap.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test whose number of tries depends on {@link Depth}; {@code mvn -Plaws} runs only these tests.
 *
 * <p>The laws stand in {@code docs/eligibility.md}, the faults in {@code docs/store.md}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@org.junit.jupiter.api.Tag("laws")
@net.jqwik.api.Tag("laws")
public @interface Law {}
