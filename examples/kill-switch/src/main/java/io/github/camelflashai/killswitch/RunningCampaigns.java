package io.github.camelflashai.killswitch;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.springframework.stereotype.Component;

/**
 * The campaigns that run. The connector keeps a batch here from before it is sent until it is complete. In memory; a
 * {@code JdbcAggregationRepository} outlives the application.
 */
@Component("runningCampaigns")
class RunningCampaigns extends MemoryAggregationRepository {
    /** The route that sends campaigns. */
    static final String INTAKE = "campaigns";

    private final CamelContext context;

    RunningCampaigns(CamelContext context) {
        this.context = context;
    }

    /** Their names; of a campaign in chunks those of its batches. */
    public List<String> names() {
        return getKeys().stream().sorted().toList();
    }

    /** Campaigns stay in their queue from now on, until somebody resumes the route. */
    public void takeNoMore() throws Exception {
        context.getRouteController().suspendRoute(INTAKE);
    }
}
