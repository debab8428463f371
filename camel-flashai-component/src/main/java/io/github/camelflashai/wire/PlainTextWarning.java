package io.github.camelflashai.wire;

import io.github.camelflashai.api.HttpAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of addresses to which people's data go without encryption. */
public final class PlainTextWarning {
    private static final Logger LOG = LoggerFactory.getLogger(PlainTextWarning.class);

    private PlainTextWarning() {}

    /**
     * Warns if what is sent to an address can be read on the way.
     *
     * @param data what is sent
     * @param option where the address can be set
     */
    public static void check(HttpAddress address, String data, String option) {
        if (address.canBeReadOnTheWay()) {
            LOG.warn(
                    "{} is not encrypted: everybody on the way can read {}. Use an https:// {}.",
                    address.uri(),
                    data,
                    option);
        }
    }
}
