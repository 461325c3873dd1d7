package io.github.stancewire.serve;

/** A setting with which the service cannot start. The message is one line for the person who set it. */
public final class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    InvalidSettingException(String key, String allowed, String received) {
        super(key + " must be " + allowed + ", not '" + received + "'");
    }
}
