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

/** How often a property is tried in {@code mvn verify} and in {@code mvn -Plaws}, which runs these too. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("laws")
@AddLifecycleHook(Tries.Hook.class)
public @interface Tries {
    /** In {@code mvn verify}. */
    int quick();

    /** In {@code mvn -Plaws}. */
    int whole();

    /** Gives a property as many tries as the depth asks for. */
    final class Hook implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            Tries tries = context.findAnnotation(Tries.class).orElseThrow();
            context.attributes().setTries(Depth.of(tries.quick(), tries.whole()));
            return property.execute();
        }
    }
}
