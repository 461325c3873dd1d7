package io.github.stancewire.ingest.article;

import io.github.stancewire.schemas.RawArticle;
import java.net.URI;
import java.util.Optional;

/**
 * What became of one thing that a source holds. Every thing found ends in exactly one of these, so that counts add up.
 */
public sealed interface Item {
    /** The item's name inside its source, for example a relative path; empty for the source itself. */
    String name();

    /**
     * An article as received, ready to publish.
     *
     * @param article its source id and origin are set
     * @param sha256 hash of everything that, when it changes, makes another publication: 64 hex digits
     * @param progress how far the file is read with this article; empty for what is read in one piece
     * @param page from where it was fetched, or would have been, where it is to be looked at again
     */
    record Read(String name, RawArticle article, String sha256, Optional<Progress> progress, Optional<URI> page)
            implements Item {
        /** An article that is not looked at again. */
        public Read(String name, RawArticle article, String sha256, Optional<Progress> progress) {
            this(name, article, sha256, progress, Optional.empty());
        }
    }

    /**
     * A thing that can be no article, kept as a dead letter: its first bytes stand for it.
     *
     * @param reason stable and countable, in kebab-case
     * @param message one line for people
     * @param length of the whole, in bytes
     * @param sha256 of the whole, 64 hex digits
     * @param head the first bytes; not copied, so nobody may change them
     * @param progress how far the file is read with this thing; empty for what is read in one piece
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight on to one reader
    record Refused(
            String name,
            String reason,
            String message,
            long length,
            String sha256,
            byte[] head,
            Optional<Progress> progress)
            implements Item {}

    /** Articles that an earlier run published, counted without being handed on again. */
    record Known(String name, long articles) implements Item {}

    /** A thing deliberately left out. */
    record Skipped(String name, String reason, String message) implements Item {}

    /** A thing that could not be read; another run tries again. */
    record Failed(String name, String reason, String message) implements Item {}
}
