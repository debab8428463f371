package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.wire.Account;
import java.util.List;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an endpoint is told when it starts, with what to set. */
class EndpointStartTest extends FlashAiTestSupport {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "flashai:addPlane; There is no operation 'addPlane' in flashai:addPlane. There are: addPlan, batchPlanPause",
                "flashai:addPlan?colour=red; Unknown parameters=[{colour=red}]",
                "flashai:addPlan?nonceNode=62; nonceNode is 62: give a number from 0 to 61",
                "flashai:addPlan?delimiterReplacement=^; delimiterReplacement would shift columns or cannot be read: give one character other than",
                "flashai:addPlan?delimiterReplacement=ab; delimiterReplacement must be one character",
                "flashai:addPlan?phoneListJoiner=1; phoneListJoiner is empty or holds digits: give text without digits",
                "flashai:addPlan?callFields=phone,colour; callFields names 'colour', which is no field of a call: there are phone",
                "flashai:addPlan?callFields=phone,phone; callFields names phone twice: name it once",
                "flashai:addPlan?maxRetries=-1; maxRetries is -1: give 0 or more",
                "flashai:addPlan?retryDelay=0; retryDelay is 0 ms: give more than 0",
                "flashai:addPlan?retryDelay=500&maxRetryDelay=400; maxRetryDelay is 400 ms: give no less than retryDelay, which is 500 ms",
                "flashai:addPlan?serverTimeZone=Nowhere; serverTimeZone is 'Nowhere', which is no time zone",
                "flashai:addPlan?clientId=%20x; clientId has white space around it",
                "flashai:addPlan?clientSecret=RAW(x ); clientSecret has white space around it",
                "flashai:addPlan?baseUrl=flashai.example.com; baseUrl is no http",
                "flashai:addPlan?http.colour=red; http.colour is no option of Camel HTTP",
                "flashai:addPlan?validation=loose; loose",
                "flashai:addPlan?chunks=true; chunks does not go with addPlan: it goes with batchPlanPause, ",
                "flashai:addPlan?chunks=perhaps; perhaps",
                "flashai:batchPlanRestart?confirm=true; confirm does not go with batchPlanRestart: it goes with batchPlanPause, batchPlanStop, batchPhoneDelete",
                "flashai:batchPlanStop?confirmTimeout=-1; confirmTimeout is -1 ms: give 0 or more",
                "flashai:batchPlanStop?longestCall=-1; longestCall is -1 ms: give 0 or more",
                "flashai:watch?chunks=true; chunks does not go with watch: it goes with batchPlanPause, ",
                "flashai:callback?chunks=true&callbackToken=none; chunks does not go with callback: it goes with "
            })
    void wrong_options_are_told(String uri, String told) {
        assertThatThrownBy(() -> context.getEndpoint(uri).start())
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addPlan", "watch", "callback?callbackToken=none"})
    void a_default_of_the_component_is_left_aside_where_it_does_not_go_with_the_operation(String operation) {
        FlashAiComponent chunked = new FlashAiComponent();
        chunked.setConfiguration(context.getComponent("flashai", FlashAiComponent.class)
                .getConfiguration()
                .copy());
        chunked.getConfiguration().setChunks(Chunks.TRUE);
        chunked.getConfiguration().setConfirm(true);
        context.addComponent("chunked", chunked);
        FlashAiEndpoint endpoint = context.getEndpoint("chunked:" + operation, FlashAiEndpoint.class);
        endpoint.start();
        assertThat(endpoint.getConfiguration().getChunks()).isNull();
        assertThat(endpoint.getConfiguration().isConfirm()).isFalse();
        FlashAiEndpoint stop = context.getEndpoint("chunked:batchPlanStop", FlashAiEndpoint.class);
        assertThat(stop.getConfiguration().getChunks()).isEqualTo(Chunks.TRUE);
        assertThat(stop.getConfiguration().isConfirm()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "flashai:addPlan?chunkSize=-1, 'chunkSize is -1: give 0, for none, or more'",
        "flashai:addPlan?settleTime=-1, settleTime is -1 ms: give 0 or more"
    })
    void wrong_options_of_a_producer_are_told(String uri, String told) {
        assertThatThrownBy(() -> context.getEndpoint(uri).createProducer().start())
                .hasStackTraceContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20s", "20000", "PT20S"})
    void a_duration_is_milliseconds_or_has_a_unit(String duration) {
        String uri = "flashai:watch?quietPeriod=D&missingTimeout=D&settleTime=D&retryDelay=D&maxRetryDelay=D";
        FlashAiConfiguration configuration = context.getEndpoint(
                        uri.replace("=D", "=" + duration), FlashAiEndpoint.class)
                .getConfiguration();

        assertThat(List.of(
                        configuration.getQuietPeriod(),
                        configuration.getMissingTimeout(),
                        configuration.getSettleTime(),
                        configuration.getRetryDelay(),
                        configuration.getMaxRetryDelay()))
                .containsOnly(20_000L);
    }

    @Test
    void an_account_that_is_missing_is_told_with_what_to_set() {
        FlashAiComponent empty = new FlashAiComponent();
        context.addComponent("empty", empty);
        assertThatThrownBy(() -> context.getEndpoint("empty:addPlan").start())
                .hasStackTraceContaining("baseUrl is missing: set it to the address of your FlashAI API")
                .hasStackTraceContaining("clientId is missing")
                .hasStackTraceContaining("clientSecret is missing");
    }

    @Test
    void options_of_camel_http_are_open_and_endpoints_with_the_same_ones_share_a_pool() throws Exception {
        FlashAiEndpoint one =
                context.getEndpoint("flashai:getBotence?http.responseTimeout=1000", FlashAiEndpoint.class);
        FlashAiEndpoint same =
                context.getEndpoint("flashai:getCallLine?http.responseTimeout=1000", FlashAiEndpoint.class);
        FlashAiEndpoint other = context.getEndpoint("flashai:getCallLine", FlashAiEndpoint.class);
        assertThat(client(one)).isSameAs(client(same)).isNotSameAs(client(other));
        assertThat(send("flashai:getBotence?http.userAgent=esb/1.0", null).getException())
                .isNull();
        assertThat(lastRequest().getHeader("User-Agent")).isEqualTo("esb/1.0");
    }

    @Test
    void options_of_camel_http_can_be_set_on_the_component_as_properties() {
        FlashAiComponent component = context.getComponent("flashai", FlashAiComponent.class);
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(component)
                .withProperty("http.userAgent", "esb/2.0")
                .withProperty("http.connectionsPerRoute", "7")
                .withConfigurer(component.getComponentPropertyConfigurer())
                .bind();
        assertThat(send("flashai:getBotence", null).getException()).isNull();
        assertThat(lastRequest().getHeader("User-Agent")).isEqualTo("esb/2.0");
    }

    private static Object client(FlashAiEndpoint endpoint) throws Exception {
        FlashAiConfiguration configuration = endpoint.getConfiguration();
        Account account =
                Account.of(configuration.getBaseUrl(), configuration.getClientId(), configuration.getClientSecret());
        return endpoint.getComponent()
                .registry()
                .connections(account, configuration)
                .borrow()
                .client();
    }
}
