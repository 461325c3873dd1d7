package io.github.stancewire.ingest.catalogue;

/** A list of sources that cannot be read or changed; the message is one line for people that names place and way out. */
public final class CatalogueException extends Exception {
    private static final long serialVersionUID = 1L;

    CatalogueException(String message) {
        super(message);
    }

    CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
