package io.github.stancewire.serve.http;

/** A parameter of a request that is not allowed; answered with 400. */
final class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;
    private final String allowed;
    private final String received;

    InvalidParameterException(String parameter, String allowed, String received) {
        super("Parameter '" + parameter + "' must be " + allowed);
        this.parameter = parameter;
        this.allowed = allowed;
        this.received = received;
    }

    String parameter() {
        return parameter;
    }

    String allowed() {
        return allowed;
    }

    String received() {
        return received;
    }
}
