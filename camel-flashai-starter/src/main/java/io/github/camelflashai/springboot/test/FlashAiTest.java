package io.github.camelflashai.springboot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;

/**
 * Beside {@code @SpringBootTest}: the component {@code flashai} of the application calls a simulated server, whatever base URL the
 * application has, and this server is reset before each test. It is a bean, {@code FlashAiSimulator}, to be injected. Its profile
 * and rate are the properties {@code flashai.simulator.profile} and {@code flashai.simulator.rate}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(
        properties = {
            "flashai.simulator.enabled=true",
            "flashai.simulator.port=0",
            "camel.component.flashai.base-url=",
        })
@TestExecutionListeners(listeners = SimulatorReset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface FlashAiTest {}
