package io.github.stancewire.app.embedded;

import io.github.stancewire.app.exit.SurroundingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class Ports {
    private Ports() {}

    /**
     * Returns {@code port}, or a free one where it is 0. Nobody holds the port until its server binds it.
     *
     * @param flag what a person passes to choose another, for the message
     * @throws SurroundingsException if the port is in use
     */
    public static int choose(String host, int port, String flag) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port in TIME_WAIT after a restart is free for a server
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new SurroundingsException(
                    "port " + port + " on " + host + " is in use or not allowed; choose another with " + flag, e);
        }
    }
}
