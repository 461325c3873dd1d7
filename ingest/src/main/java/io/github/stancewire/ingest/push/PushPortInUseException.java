package io.github.stancewire.ingest.push;

/** The port for pushes cannot be listened on. The message is one line that says what to do. */
public final class PushPortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PushPortInUseException(String host, int port, Throwable cause) {
        super(
                "port " + port + " at " + host + " cannot be listened on: it is in use, or the address is not this"
                        + " machine's; stop what uses it, or pass --push-port",
                cause);
    }
}
