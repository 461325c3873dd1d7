package io.github.stancewire.enrich;

/** A setting that stops the start. The message names the key, what is allowed and what was received. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String key, String allowed, String received) {
        super(key + " must be " + allowed + "; received: " + received);
    }
}
