package io.github.stancewire.schemas.wire;

/** The registry answered that this login may not ask it: another try is of no use before somebody mends the settings. */
public final class RegistryRefusedException extends RegistryUnavailableException {
    private static final long serialVersionUID = 1L;

    public RegistryRefusedException(String message) {
        super(message);
    }
}
