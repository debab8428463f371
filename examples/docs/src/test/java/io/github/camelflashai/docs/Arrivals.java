package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.simulator.BatchView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What must have arrived at the queues, topics, tables, folders and sites of the docs, by their names. */
final class Arrivals {
    private final Campaigns campaigns;
    private final Map<String, Check> byName;

    Arrivals(Campaigns campaigns) {
        this.campaigns = campaigns;
        this.byName = Map.of(
                "call-results", this::each_call_once,
                "callbacks", this::each_call_once,
                "call_results", this::each_call_once_as_a_row,
                "campaigns-done", this::the_end_of_each_campaign,
                "dead-campaigns", this::each_message_that_nobody_can_use_and_why,
                "not-called", this::who_is_left_out_and_who_is_rejected,
                "progress", this::the_progress_of_each_campaign,
                "receipts", this::one_receipt_for_each_campaign,
                "rejected-callees", this::each_rejected_callee);
    }

    private interface Check {
        void of(List<Delivery> deliveries);
    }

    /** Fails unless all is there that the routes were to deliver, whole, and nothing besides. */
    void check(String place, List<Delivery> deliveries) {
        String name = place.replaceFirst(".*/", "");
        assertThat(byName).as("what must arrive at each place").containsKey(name);
        deliveries.forEach(Arrivals::is_no_reply_and_stays);
        assertThat(deliveries).extracting(Delivery::body).as("bodies").doesNotContainNull();
        assertThat(deliveries).extracting(Delivery::body).noneMatch(body -> body.contains("***"));
        byName.get(name).of(deliveries);
    }

    private static void is_no_reply_and_stays(Delivery delivery) {
        assertThat(delivery.headers().getOrDefault("JMSDeliveryMode", 2)).isEqualTo(2);
        assertThat(delivery.headers().getOrDefault("JMSExpiration", 0L)).isEqualTo(0L);
        assertThat(delivery.headers().get("JMSReplyTo")).isNull();
    }

    private void each_call_once(List<Delivery> deliveries) {
        List<Delivery> reports = new ArrayList<>(deliveries);
        reports.removeIf(delivery -> delivery.json().has("phone"));
        assertThat(deliveries)
                .filteredOn(delivery -> delivery.json().has("phone"))
                .extracting(delivery ->
                        delivery.field("batchName") + " " + delivery.field("phone") + " " + delivery.field("callKey"))
                .containsExactlyInAnyOrderElementsOf(expectedCalls());
        assertThat(reports).extracting(report -> report.field("batchName")).doesNotHaveDuplicates();
        assertThat(reports)
                .extracting(report -> report.field("batchName"))
                .allMatch(name -> campaigns.followed().stream()
                        .anyMatch(batch -> batch.batchName().equals(name)));
    }

    private List<String> expectedCalls() {
        return campaigns.followed().stream()
                .flatMap(batch -> batch.calls().stream()
                        .map(call -> batch.batchName() + " " + call.phone() + " "
                                + CallKey.of(batch.batchName(), call.phone(), call.start())))
                .toList();
    }

    private void each_call_once_as_a_row(List<Delivery> rows) {
        assertThat(rows)
                .extracting(row -> row.field("batch_name") + " " + row.field("phone") + " " + row.field("call_key"))
                .containsExactlyInAnyOrderElementsOf(expectedCalls());
    }

    private void the_end_of_each_campaign(List<Delivery> deliveries) {
        assertThat(deliveries)
                .extracting(delivery -> delivery.field("batchName"))
                .containsExactlyInAnyOrderElementsOf(
                        campaigns.followed().stream().map(BatchView::batchName).toList());
        assertThat(deliveries).allSatisfy(delivery -> {
            assertThat(delivery.field("endCount")).isEqualTo("2");
            assertThat(delivery.field("planCount")).isEqualTo("0");
        });
    }

    private void the_progress_of_each_campaign(List<Delivery> deliveries) {
        for (BatchView batch : campaigns.followed()) {
            assertThat(deliveries)
                    .filteredOn(delivery -> delivery.field("batchName").equals(batch.batchName()))
                    .last()
                    .matches(delivery -> delivery.field("endCount").equals("2"), "all are done");
        }
    }

    private void one_receipt_for_each_campaign(List<Delivery> deliveries) {
        assertThat(deliveries).hasSameSizeAs(campaigns.submitted());
        for (String batchName : campaigns.submitted()) {
            assertThat(deliveries).extracting(Delivery::body).anyMatch(body -> body.contains(batchName));
        }
    }

    private void each_message_that_nobody_can_use_and_why(List<Delivery> deliveries) {
        assertThat(deliveries).extracting(Delivery::body).containsExactlyElementsOf(campaigns.refused());
        assertThat(deliveries)
                .extracting(delivery -> delivery.headers().get("reason"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .allMatch(
                        reason -> reason.contains("field amount: holds a delimiter of the API")
                                && !reason.contains("13800000003"),
                        "a reason without a phone");
    }

    private void each_rejected_callee(List<Delivery> deliveries) {
        assertThat(deliveries)
                .extracting(delivery -> delivery.field("phone"))
                .containsOnly(Campaigns.REJECTED)
                .hasSameSizeAs(campaigns.submitted());
    }

    private void who_is_left_out_and_who_is_rejected(List<Delivery> deliveries) {
        assertThat(deliveries)
                .filteredOn(delivery -> delivery.field("reason").equals("left out by calleeFilter"))
                .extracting(delivery -> delivery.field("phone"))
                .containsOnly(Campaigns.CALLEE)
                .hasSameSizeAs(campaigns.submitted());
        assertThat(deliveries)
                .filteredOn(delivery -> !delivery.field("phone").equals(Campaigns.CALLEE))
                .extracting(delivery -> delivery.field("phone"))
                .containsOnly(Campaigns.REJECTED)
                .hasSameSizeAs(campaigns.submitted());
        assertThat(campaigns.submitted()).allSatisfy(name -> assertThat(
                        campaigns.simulator.batch(name).orElseThrow().phones())
                .isNotEmpty()
                .doesNotContain(Campaigns.CALLEE));
    }
}
