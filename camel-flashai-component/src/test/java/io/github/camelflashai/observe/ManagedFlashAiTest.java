package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What JMX shows of the components, with camel-management on the class path. */
class ManagedFlashAiTest {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private TwoAccounts accounts;

    @BeforeEach
    void start() {
        accounts = new TwoAccounts().start();
    }

    @AfterEach
    void stop() throws Exception {
        accounts.close();
    }

    private ObjectName name(String account) throws Exception {
        return new ObjectName("org.apache.camel:context=" + accounts.context.getManagementName()
                + ",type=components,name=\"" + account + "\"");
    }

    private Object attribute(String account, String attribute) throws Exception {
        return server.getAttribute(name(account), attribute);
    }

    @Test
    void each_account_shows_its_own_counts() throws Exception {
        accounts.addPlan("north", "sale");
        accounts.call("south:getBotence");
        accounts.call("south:batchPlanStop?batchName=none&chunks=false");
        assertThat(attribute("north", "Requests")).isEqualTo(1L);
        assertThat(attribute("north", "RequestsFailed")).isEqualTo(0L);
        assertThat(attribute("north", "CalleesAccepted")).isEqualTo(1L);
        assertThat(attribute("north", "CalleesRejected")).isEqualTo(0L);
        assertThat(attribute("north", "LastError")).isNull();
        assertThat(attribute("south", "Requests")).isEqualTo(2L);
        assertThat(attribute("south", "RequestsFailed")).isEqualTo(1L);
        assertThat(attribute("south", "Nonces")).isEqualTo(2L);
        assertThat((String) attribute("south", "LastError")).contains(" batchPlanStop, state_conflict: ");
        assertThat((String[]) attribute("south", "AccountNames"))
                .containsExactly(accounts.simulator.baseUrl() + " as clie****");
    }

    @Test
    void tracked_batches_are_an_operation() throws Exception {
        accounts.addPlan("north", "one");
        accounts.addPlan("north", "two");
        assertThat(tracked(10)).hasSize(2);
        assertThat(tracked(10)[0]).startsWith("one since 20");
        assertThat(tracked(1)).hasSize(1);
    }

    @Test
    void what_became_of_a_campaign_is_an_operation() throws Exception {
        accounts.addPlan("north", "one");
        accounts.addPlan("north", "two");
        accounts.call("north:batchPlanStop?batchName=two");
        assertThat((String[]) server.invoke(
                        name("north"), "campaign", new Object[] {"two"}, new String[] {String.class.getName()}))
                .singleElement()
                .asString()
                .startsWith("two since 20")
                .endsWith(": submitted, accepted by the receipt: 1, by this application stopped");
    }

    private String[] tracked(int limit) throws Exception {
        return (String[]) server.invoke(
                name("north"), "trackedBatches", new Object[] {limit}, new String[] {int.class.getName()});
    }

    @Test
    void camels_own_attributes_are_there_too() throws Exception {
        assertThat(attribute("north", "ComponentName")).isEqualTo("north");
        assertThat(attribute("north", "State")).isEqualTo("Started");
    }

    @Test
    void every_attribute_can_be_read_and_none_gives_anything_away() throws Exception {
        accounts.takeName("north", "sale");
        String[] names = Arrays.stream(server.getMBeanInfo(name("north")).getAttributes())
                .map(MBeanAttributeInfo::getName)
                .toArray(String[]::new);
        assertThat(names).contains("LastError", "PoolLeased", "PoolPending", "BatchesWatched", "CallbacksRefused");
        String shown = Stream.of(names)
                .map(name -> {
                    try {
                        Object value = attribute("north", name);
                        return name + "=" + (value instanceof Object[] values ? Arrays.toString(values) : value);
                    } catch (Exception e) {
                        throw new AssertionError(name, e);
                    }
                })
                .toList()
                .toString();
        assertThat(shown)
                .contains("1 others")
                .doesNotContain(TwoAccounts.SECRETS)
                .doesNotContain(TwoAccounts.PHONE, "client-of-north");
    }

    @Test
    void they_are_gone_when_the_context_stops() throws Exception {
        ObjectName north = name("north");
        assertThat(server.isRegistered(north)).isTrue();
        accounts.context.stop();
        assertThat(server.isRegistered(north)).isFalse();
    }
}
