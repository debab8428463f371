package io.github.camelflashai.springboot;

import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.apache.camel.support.jsse.CipherSuitesParameters;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.SecureSocketProtocolsParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslOptions;

/** Makes an SSL bundle of Spring Boot into what Camel's components take: keys, trust, protocols and ciphers. */
public final class SslBundleParameters {
    private SslBundleParameters() {}

    /**
     * The SSL bundle as parameters for Camel, such as for the option {@code http.sslContextParameters} of a component bean of
     * the application's own. It is read when a connection pool is made; a bundle that is reloaded later does not change it.
     */
    public static SSLContextParameters of(SslBundle bundle) {
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setSecureSocketProtocol(bundle.getProtocol());
        parameters.setKeyManagers(new KeyManagersParameters() {
            @Override
            public KeyManager[] createKeyManagers() {
                return bundle.getManagers().getKeyManagers();
            }
        });
        parameters.setTrustManagers(new TrustManagersParameters() {
            @Override
            public TrustManager[] createTrustManagers() {
                return bundle.getManagers().getTrustManagers();
            }
        });
        SslOptions options = bundle.getOptions();
        if (options.getEnabledProtocols() != null) {
            SecureSocketProtocolsParameters protocols = new SecureSocketProtocolsParameters();
            protocols.setSecureSocketProtocol(List.of(options.getEnabledProtocols()));
            parameters.setSecureSocketProtocols(protocols);
        }
        if (options.getCiphers() != null) {
            CipherSuitesParameters ciphers = new CipherSuitesParameters();
            ciphers.setCipherSuite(List.of(options.getCiphers()));
            parameters.setCipherSuites(ciphers);
        }
        return parameters;
    }
}
