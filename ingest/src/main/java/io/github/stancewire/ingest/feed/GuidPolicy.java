package io.github.stancewire.ingest.feed;

/** By what the entries of a feed are told apart. */
public enum GuidPolicy {
    /** By the link, else the guid, else the words: guids change with every answer of some feeds, links do not. */
    LINK,
    /** By the guid, else the link, else the words: for feeds whose links change, for example with every session. */
    GUID,
    /** By the words alone: for feeds where neither can be relied on. */
    WORDS
}
