package io.github.stancewire.serve;

/** Another process listens on the port. The message is one line that says what to do. */
public final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int port;

    PortInUseException(int port, Throwable cause) {
        super("port " + port + " is in use; stop what uses it or pass --port", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
