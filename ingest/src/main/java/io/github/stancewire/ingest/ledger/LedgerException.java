package io.github.stancewire.ingest.ledger;

/** The ledger cannot be read. The message is one line: what is wrong, and the way out. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerException(String message) {
        super(message);
    }
}
