package io.github.camelflashai;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.webhook.CallbackApplication;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route fixes, a message does not change: an attack by whoever can write to the queue. */
class FixedParametersTest extends FlashAiTestSupport {
    private static final String OURS = "https://ours.example.com/calls";
    private static final String THEIRS = "https://theirs.example.com/calls";
    private static final String ADDRESSES = "flashai:addPlan?notifyUrl=" + OURS + "&notifyBatchUrl=" + OURS;
    private static final String ALL_FIXED = "flashai:addPlan?fixed=*&userId=187&botenceId=" + SCRIPT
            + "&callHour=9,10&lineIds=5&recall=0&clear=0" + "&callDate=20261201";

    @ParameterizedTest
    @ValueSource(strings = {"notifyUrl", "NOTIFYURL", "notifyurl", "notifyBatchUrl", "NotifyBatchUrl"})
    void a_body_does_not_choose_who_gets_the_results(String field) {
        Map<String, Object> plan = plan("stolen");
        plan.put(field, THEIRS);
        refused(send(ADDRESSES, plan), field);
        plan.put(field, "");
        refused(send(ADDRESSES, plan), field);
    }

    @Test
    void nor_does_json_a_header_or_lenient_validation() {
        refused(
                send(ADDRESSES, "{\"callees\":[{\"phone\":\"13800000001\"}],\"notifyUrl\":\"" + THEIRS + "\"}"),
                "notifyUrl");
        refused(send(ADDRESSES, plan("stolen"), Map.of(FlashAiConstants.NOTIFY_URL, THEIRS)), "notifyUrl");
        refused(
                send(ADDRESSES + "&validation=lenient", plan("stolen"), Map.of("camelflashainotifyurl", THEIRS)),
                "notifyUrl");
    }

    /** JSON with a name twice in one case is refused by the parser, in two cases by the check of names. */
    @Test
    void a_name_that_stands_twice_is_refused_whatever_its_case() {
        for (String second : new String[] {"notifyUrl", "NOTIFYURL"}) {
            Exchange exchange = send(
                    ADDRESSES,
                    "{\"callees\":[{\"phone\":\"13800000001\"}],\"notifyUrl\":\"" + OURS + "\",\"" + second + "\":\""
                            + THEIRS + "\"}");
            assertThat(exchange.getException())
                    .isInstanceOf(FlashAiInvalidRequestException.class)
                    .hasMessageContaining("twice")
                    .hasMessageNotContaining("theirs");
        }
        nothingIsSent();
    }

    @Test
    void the_same_value_is_no_change() {
        Map<String, Object> plan = plan("same");
        plan.put("notifyUrl", OURS);
        assertThat(send(ADDRESSES, plan, Map.of(FlashAiConstants.NOTIFY_BATCH_URL, OURS))
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"notifyUrl\":\"" + OURS, "\"notifyBatchUrl\":\"" + OURS);
    }

    @Test
    void where_the_route_says_nothing_and_where_it_is_not_fixed_a_message_says_it() {
        Map<String, Object> plan = plan("free");
        plan.put("notifyUrl", THEIRS);
        assertThat(send("flashai:addPlan", plan).getException()).isNull();
        assertThat(lastRequest().getBodyAsString()).contains(THEIRS);
        plan.put("batchName", "freed");
        assertThat(send(ADDRESSES + "&fixed=none", plan).getException()).isNull();
        assertThat(lastRequest().getBodyAsString()).contains(THEIRS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "userId; 188",
                "botenceId; other",
                "callHour; 3",
                "lineIds; 6",
                "recall; 1",
                "clear; 1",
                "callDate; 20270101"
            })
    void all_that_a_route_says_can_be_fixed(String parameter, String other) {
        Map<String, Object> plan = plan("changed");
        plan.keySet().retainAll(java.util.Set.of("batchName", "callees"));
        plan.put(parameter, other);
        refused(send(ALL_FIXED, plan), parameter);
        plan.remove(parameter);
        refused(
                send(
                        ALL_FIXED,
                        plan,
                        Map.of(
                                "CamelFlashAi" + Character.toUpperCase(parameter.charAt(0)) + parameter.substring(1),
                                other)),
                parameter);
        refused(send(ALL_FIXED + "&headerPrefix=x_", plan, Map.of("x_" + parameter, other)), parameter);
        assertThat(send(ALL_FIXED, plan).getException()).isNull();
    }

    @Test
    void all_faults_are_named_at_once_and_the_callees_of_a_route_can_be_fixed_too() {
        Map<String, Object> plan = plan("several");
        plan.put("lineIds", "6");
        assertThat(send(ALL_FIXED, plan).getException())
                .hasMessageContaining("callHour: is fixed by the route")
                .hasMessageContaining("lineIds: is fixed by the route");
        refused(send(ALL_FIXED + "&mobileList=nobody", plan("several")), "mobileList");
    }

    @Test
    void a_component_fixes_for_all_its_endpoints_what_each_of_them_takes() {
        FlashAiConfiguration defaults =
                context.getComponent("flashai", FlashAiComponent.class).getConfiguration();
        defaults.setFixed("userId, notifyUrl");
        defaults.setUserId(187L);
        send("flashai:addPlan", plan("steered"));
        assertThat(send("flashai:batchPlanStop", "steered").getException()).isNull();
        refused(send("flashai:addPlan", plan("other"), Map.of(FlashAiConstants.USER_ID, 1)), "userId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "notifyURI; fixed names 'notifyURI', which is no parameter",
                "lineIds; fixed names lineIds, which no option gives",
                "'notifyUrl,,userId'; fixed names '', which is no parameter"
            })
    void what_would_fix_nothing_is_an_error_at_start(String fixed, String reason) {
        assertThatThrownBy(() -> template.getCamelContext()
                        .getEndpoint("flashai:addPlan?fixed=" + fixed)
                        .createProducer())
                .isInstanceOf(FlashAiOptionsException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void the_address_of_the_callback_route_is_fixed_too() throws Exception {
        try (CallbackApplication application = new CallbackApplication(simulator()).start()) {
            Map<String, Object> plan = plan("stolen");
            plan.put("notifyUrl", THEIRS);
            Exchange exchange = application
                    .context()
                    .createProducerTemplate()
                    .request("flashai:addPlan", sent -> sent.getMessage().setBody(plan));
            refused(exchange, "notifyUrl");
            assertThat(exchange.getException()).hasMessageNotContaining(CallbackApplication.TOKEN);
        }
    }

    private static void refused(Exchange exchange, String parameter) {
        assertThat(exchange.getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContainingAll("is fixed by the route", "leave it out")
                .hasMessageNotContainingAny("theirs", OURS);
        assertThat(exchange.getException().getMessage()).containsIgnoringCase(parameter + ":");
        nothingIsSent();
    }

    private static void nothingIsSent() {
        assertThat(simulator().wireMock().findAll(postRequestedFor(urlPathEqualTo("/api/v1/thirdApi/addPlan"))).stream()
                        .filter(request -> request.getBodyAsString().contains("theirs")))
                .isEmpty();
        assertThat(simulator().batch("stolen")).isEmpty();
    }
}
