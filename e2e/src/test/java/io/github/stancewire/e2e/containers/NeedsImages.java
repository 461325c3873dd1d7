package io.github.stancewire.e2e.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test class runs where a container engine has these images or can pull them. Elsewhere it is skipped, with the
 * reason and the way out also on standard error; where {@code REQUIRE_DOCKER=true} it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ImagesCondition.class)
public @interface NeedsImages {
    /** As published, for example {@code postgres:17.6}. */
    String[] value();

    /** Whether {@code docker compose} is needed as well. */
    boolean compose() default false;
}
