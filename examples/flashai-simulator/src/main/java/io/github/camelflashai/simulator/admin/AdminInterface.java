package io.github.camelflashai.simulator.admin;

import static com.github.tomakehurst.wiremock.http.RequestMethod.DELETE;
import static com.github.tomakehurst.wiremock.http.RequestMethod.GET;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PUT;
import static io.github.camelflashai.simulator.admin.JsonExchange.answer;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.Profile;
import java.time.Duration;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** What a test in the simulator's JVM does by method calls, over HTTP and in JSON. Nothing that it says holds a phone. */
public final class AdminInterface implements AdminApiExtension {
    /** Where it answers, below the server's root. */
    public static final String ROOT = "/__admin/flashai";

    private final FlashAiSimulator simulator;
    private final AdminViews views;

    public AdminInterface(FlashAiSimulator simulator) {
        this.simulator = simulator;
        this.views = new AdminViews(simulator);
    }

    @Override
    public String getName() {
        return "flashai-admin";
    }

    /** A lambda for each: WireMock finds a route again by the class of its task. */
    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(GET, "/flashai/books", (admin, event, path) -> answer(event, request -> views.books()));
        router.add(GET, "/flashai/batches", (admin, event, path) -> answer(event, request -> views.batches()));
        router.add(
                GET,
                "/flashai/calls/{phone}",
                (admin, event, path) -> answer(event, request -> views.calls(path.get("phone"))));
        router.add(GET, "/flashai/requests", (admin, event, path) -> answer(event, request -> views.requests()));
        router.add(GET, "/flashai/clock", (admin, event, path) -> answer(event, request -> views.clock()));
        router.add(POST, "/flashai/clock", (admin, event, path) -> answer(event, this::advance));
        router.add(GET, "/flashai/profile", (admin, event, path) -> answer(event, request -> views.habits()));
        router.add(PUT, "/flashai/profile", (admin, event, path) -> answer(event, this::profile));
        router.add(POST, "/flashai/faults", (admin, event, path) -> answer(event, this::fault));
        router.add(DELETE, "/flashai/faults", (admin, event, path) -> answer(event, request -> noFaults()));
        router.add(POST, "/flashai/reset", (admin, event, path) -> answer(event, request -> reset()));
    }

    /** {@code {"advance": "PT1H"}} */
    private JsonNode advance(JsonExchange.Fields request) {
        simulator.advance(Duration.parse(request.text("advance")));
        return views.clock();
    }

    /** {@code {"profile": "older", "with": ["new-batches-hidden"], "without": ["call-list-by-callback"]}} */
    private JsonNode profile(JsonExchange.Fields request) {
        Profile profile = Names.constant(Profile.class, request.text("profile"));
        Habit[] with = request.names(Habit.class, "with");
        Habit[] without = request.names(Habit.class, "without");
        simulator.switchTo(profile);
        simulator.switchOn(with);
        simulator.switchOff(without);
        return views.habits();
    }

    /** {@code {"operation": "addPlan", "fault": "status 503 after", "times": 2}} */
    private JsonNode fault(JsonExchange.Fields request) {
        simulator
                .faults()
                .next(request.text("operation"), request.number("times", 1), FaultNames.read(request.text("fault")));
        return views.done();
    }

    private JsonNode noFaults() {
        simulator.faults().clear();
        return views.done();
    }

    private JsonNode reset() {
        simulator.reset();
        return views.done();
    }
}
