package io.github.camelflashai.simulator.admin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's journal holds requests whole, with the phones in them, so it does not go over the wire. */
public final class JournalGuard implements AdminRequestFilterV2 {
    @Override
    public String getName() {
        return "flashai-journal-guard";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return request.getUrl().matches("(?i)(https?://[^/]*)?(/+__admin)?/+(requests|near-misses).*")
                ? RequestFilterAction.stopWith(aResponse()
                        .withStatus(403)
                        .withBody("the journal holds phones: " + AdminInterface.ROOT + "/requests has it without")
                        .build())
                : RequestFilterAction.continueWith(request);
    }
}
