package io.github.stancewire.ingest.push;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Memory for bodies, taken as they are read and given back when they are answered. Thread-safe. */
final class Room {
    private final Semaphore free;

    Room(int bytes) {
        free = new Semaphore(bytes);
    }

    Hold hold() {
        return new Hold();
    }

    int free() {
        return free.availablePermits();
    }

    /** What one body takes. Used by one thread at a time. */
    final class Hold implements AutoCloseable {
        private int held;

        private Hold() {}

        /** @throws Refusal if there is no room */
        void more(int bytes) {
            take(bytes, free.tryAcquire(bytes));
        }

        /** @throws Refusal if there is no room in time */
        void more(int bytes, Duration patience) throws InterruptedException {
            take(bytes, free.tryAcquire(bytes, patience.toMillis(), TimeUnit.MILLISECONDS));
        }

        private void take(int bytes, boolean taken) {
            if (!taken) {
                throw Refusal.busy("Too many bytes are waiting to be published");
            }
            held += bytes;
        }

        /** Does nothing the second time. */
        @Override
        public void close() {
            free.release(held);
            held = 0;
        }
    }
}
