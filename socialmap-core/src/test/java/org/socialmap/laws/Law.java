package org.socialmap.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test that asks {@link Depth} how often it tries; {@code mvn -Plaws} runs these and nothing else. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@org.junit.jupiter.api.Tag("laws")
@net.jqwik.api.Tag("laws")
public @interface Law {}
