package io.github.camelflashai.springboot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.util.ClassUtils;

/** A test with callback routes, left out where Spring Boot has no HTTP server for them (CONTRIBUTING.md, "Check compatibility"). */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.github.camelflashai.springboot.NeedsPlatformHttp$Starter#isThere",
        disabledReason = NeedsPlatformHttp.REASON)
@interface NeedsPlatformHttp {
    String REASON = "no camel-platform-http-starter for this Spring Boot to be had";

    /** Asked by JUnit. */
    final class Starter {
        private Starter() {}

        static boolean isThere() {
            return ClassUtils.isPresent(
                    "org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration", null);
        }
    }
}
