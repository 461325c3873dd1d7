package io.github.stancewire.app.exit;

import org.jspecify.annotations.Nullable;

/** Closes parts one after the other, each whatever the others do. */
public final class Closing {
    private Closing() {}

    /**
     * Closes in the order given.
     *
     * @param parts null for those that were never opened
     * @throws SurroundingsException the first failure, with the later ones added to it
     */
    public static void inOrder(@Nullable AutoCloseable... parts) {
        @Nullable SurroundingsException failure = null;
        for (@Nullable AutoCloseable part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                if (failure == null) {
                    failure = new SurroundingsException("stopping failed: " + e.getMessage(), e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
