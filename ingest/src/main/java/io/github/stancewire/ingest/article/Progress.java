package io.github.stancewire.ingest.article;

/**
 * How far a file that only grows has been read.
 *
 * @param item the file's name inside its source
 * @param position bytes read, up to and including a line feed
 * @param prefixSha256 hash of these bytes, by which a later run knows that the file is still the same: hex digits,
 *     at least 32 of the 64
 */
public record Progress(String item, long position, String prefixSha256) {}
