package io.github.stancewire.ingest;

/** A setting that stops the start; the message is one line for people. */
public final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String message) {
        super(message);
    }

    InvalidSettingException(String key, String allowed, String received) {
        super(key + " must be " + allowed + ", not '" + received + "'");
    }
}
