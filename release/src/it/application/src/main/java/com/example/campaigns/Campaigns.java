package com.example.campaigns;

import io.github.camelflashai.builder.endpoint.dsl.FlashAiEndpointBuilderFactory;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.springframework.stereotype.Component;

/** A list of callees becomes a campaign. */
@Component
class Campaigns extends EndpointRouteBuilder implements FlashAiEndpointBuilderFactory.FlashAiBuilders {
    @Override
    public void configure() {
        from(direct("campaigns"))
                .to(flashai("addPlan")
                        .userId(187L)
                        .botenceId("20260101000000000000000001_en")
                        .callDate("20261224")
                        .callHour("9,10,13")
                        .clear(0)
                        .recall(0));
    }
}
