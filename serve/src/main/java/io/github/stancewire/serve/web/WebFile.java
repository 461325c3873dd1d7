package io.github.stancewire.serve.web;

import io.github.stancewire.schemas.identity.Sha256;

/** One file as it is sent. Its bytes are shared, not copied: whoever takes them only reads. */
public final class WebFile {

    private final String contentType;
    private final byte[] bytes;
    private final String tag;

    WebFile(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
        this.tag = '"' + Sha256.of(bytes).substring(0, 20) + '"';
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Entity tag: another one as soon as a byte differs. */
    public String tag() {
        return tag;
    }
}
