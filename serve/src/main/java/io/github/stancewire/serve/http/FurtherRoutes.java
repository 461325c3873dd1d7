package io.github.stancewire.serve.http;

import io.javalin.config.RoutesConfig;

/** Routes of another service, answered from this port as well. */
public interface FurtherRoutes {
    /** What they are, as an OpenAPI 3.1 document; its paths and components are shown among our own. */
    byte[] openApi();

    /**
     * Registers them; they answer their own errors.
     *
     * @param host address that is listened on
     */
    void addTo(RoutesConfig routes, String host);
}
