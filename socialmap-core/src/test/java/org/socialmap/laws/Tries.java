package org.socialmap.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** The number of tries of a property in {@code mvn verify} and in {@code mvn -Plaws}, which runs only such tests. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("laws")
@AddLifecycleHook(Tries.Hook.class)
public @interface Tries {
    /** The number in {@code mvn verify}. */
    int quick();

    /** The number in {@code mvn -Plaws}. */
    int whole();

    /** Runs a property as many times as the depth requires. */
    final class Hook implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            Tries tries = context.findAnnotation(Tries.class).orElseThrow();
            context.attributes().setTries(Depth.of(tries.quick(), tries.whole()));
            return property.execute();
        }
    }
}
