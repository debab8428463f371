package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.observe.FlashAiMeter;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The connections of a component outlive what shuts them down, and there are never many pools of them. */
class ConnectionsTest extends FlashAiTestSupport {
    /** The callees of a user whose code ends in what no exception handler is made for, such as the end of the memory. */
    private static Iterator<Object> calleesThatEndInAnError() {
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Object next() {
                if (given++ == 1000) {
                    throw new LinkageError("of the test");
                }
                return Map.of("phone", String.valueOf(13800000000L + given));
            }
        };
    }

    @Test
    void an_error_in_the_middle_of_a_call_is_no_end_of_all_other_calls() {
        Map<String, Object> plan = plan("error");
        plan.put("callees", calleesThatEndInAnError());
        assertThatThrownBy(() -> send("flashai:addPlan?streamRequests=true", plan))
                .isInstanceOf(LinkageError.class);

        for (int i = 0; i < 3; i++) {
            assertThat(send("flashai:getCallLine", null).getException()).isNull();
        }
    }

    @Test
    void a_component_that_was_stopped_says_so_and_one_that_starts_again_calls_again() {
        FlashAiComponent component = context.getComponent("flashai", FlashAiComponent.class);
        assertThat(send("flashai:getCallLine", null).getException()).isNull();
        component.stop();
        assertThat(send("flashai:getCallLine?maxRetries=0", null).getException())
                .isInstanceOf(FlashAiTransportException.class)
                .hasMessageContaining("stopped");
        component.start();
        assertThat(send("flashai:getCallLine", null).getException()).isNull();
    }

    @Test
    void however_many_options_messages_bring_few_pools_are_open_and_each_works() {
        for (int i = 1; i <= 400; i++) {
            assertThat(send("flashai:getCallLine?http.userAgent=esb-" + i, null).getException())
                    .isNull();
        }
        FlashAiComponent component = context.getComponent("flashai", FlashAiComponent.class);
        assertThat(component.activity().readings())
                .filteredOn(reading -> reading.meter() == FlashAiMeter.POOL_MAX)
                .hasSize(50);
        assertThat(send("flashai:getCallLine?http.userAgent=esb-1", null).getException())
                .isNull();
        assertThat(lastRequest().getHeader("User-Agent")).isEqualTo("esb-1");
    }
}
