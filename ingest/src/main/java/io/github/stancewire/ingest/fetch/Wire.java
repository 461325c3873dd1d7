package io.github.stancewire.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks one question over one connection, to one of the addresses it is told and to no other: the name goes into TLS and
 * the {@code Host} header only. Connections are not kept, as a host's next turn is seconds away. Thread-safe.
 */
final class Wire implements AutoCloseable {
    /** An honest head has some twenty lines; one that has no end must end somewhere. */
    private static final Http1Config HEAD = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(32 * 1024)
            .build();

    private final TlsSocketStrategy tls;
    private final Set<HttpGet> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stancewire-fetch-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    /** @param tls tells whose certificates are trusted */
    Wire(TlsSocketStrategy tls) {
        this.tls = tls;
    }

    /** A question had no whole answer in its time. */
    static final class TimeoutException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param addresses where to connect, tried in order
     * @param headers to send
     * @param wanted statuses whose body is read
     * @param within time for everything, from connecting to the last byte
     * @throws TimeoutException if it takes longer, however busily the server sends
     */
    Response ask(
            URI url,
            List<InetAddress> addresses,
            Map<String, String> headers,
            IntPredicate wanted,
            BodyReader reader,
            Duration within)
            throws IOException {
        HttpGet get = new HttpGet(url);
        headers.forEach(get::setHeader);
        long deadline = System.nanoTime() + within.toNanos();
        // A server that sends a byte a second never lets the socket time out, hence the watch.
        ScheduledFuture<?> alarm = watch.schedule(get::abort, within.toMillis(), TimeUnit.MILLISECONDS);
        open.add(get);
        try (CloseableHttpClient client = client(addresses, within)) {
            if (closed) {
                throw new InterruptedIOException("fetching has ended");
            }
            ClassicHttpResponse response =
                    client.executeOpen(new HttpHost(url.getScheme(), url.getHost(), url.getPort()), get, null);
            try {
                return read(response, wanted, reader);
            } finally {
                // Else closing would read what is left, which may be without end.
                get.abort();
                client.close(CloseMode.IMMEDIATE);
            }
        } catch (IOException e) {
            if (System.nanoTime() - deadline >= 0 && !closed) {
                throw new TimeoutException();
            }
            throw e;
        } finally {
            alarm.cancel(false);
            open.remove(get);
        }
    }

    /** Gives up all questions; those that are asked later fail. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        open.forEach(HttpGet::abort);
    }

    private static Response read(ClassicHttpResponse response, IntPredicate wanted, BodyReader reader)
            throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(header.getValue());
            }
        }
        Response head = new Response(response.getCode(), headers, new byte[0], true);
        HttpEntity entity = response.getEntity();
        if (entity == null || !wanted.test(response.getCode())) {
            return head;
        }
        BodyReader.Bytes body = reader.read(entity.getContent(), head.all("Content-Encoding"));
        return new Response(head.status(), headers, body.bytes(), body.whole());
    }

    private CloseableHttpClient client(List<InetAddress> addresses, Duration within) {
        Timeout timeout = Timeout.of(within);
        BasicHttpClientConnectionManager connection = BasicHttpClientConnectionManager.create(
                null,
                pinned(addresses),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", tls)
                        .build(),
                ManagedHttpClientConnectionFactory.builder().http1Config(HEAD).build());
        connection.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build());
        return HttpClients.custom()
                .setConnectionManager(connection)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    private static DnsResolver pinned(List<InetAddress> addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses.toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) throws UnknownHostException {
                return host;
            }
        };
    }
}
