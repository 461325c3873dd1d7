package io.github.stancewire.app.run;

import io.github.stancewire.ingest.push.PushRoutes;
import io.github.stancewire.serve.http.FurtherRoutes;
import io.javalin.config.RoutesConfig;

/** Articles are pushed to the port of page and API: ingest and serve do not know each other. */
record PushedHere(PushRoutes push) implements FurtherRoutes {
    @Override
    public byte[] openApi() {
        return PushRoutes.openApi();
    }

    @Override
    public void addTo(RoutesConfig routes, String host) {
        push.addTo(routes, host);
    }
}
