package io.github.stancewire.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is taken for: by its extension where that is known, else by its first bytes. */
enum FileKind {
    TEXT("text/plain"),
    HTML("text/html"),
    XHTML("application/xhtml+xml"),
    JSON("application/json"),
    JSON_LINES("application/json"),
    WARC("application/warc"),
    FEED("application/xml"),
    OTHER_XML("application/xml"),
    BINARY("application/octet-stream");

    /** Bytes that {@link #of} wants to see. */
    static final int SNIFFED_BYTES = 4096;

    private static final Map<String, FileKind> BY_EXTENSION = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("text", TEXT),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", XHTML),
            Map.entry("json", JSON),
            Map.entry("jsonl", JSON_LINES),
            Map.entry("ndjson", JSON_LINES),
            Map.entry("warc", WARC),
            Map.entry("rss", FEED),
            Map.entry("atom", FEED));

    private static final Pattern HTML_TAG = Pattern.compile("<(!doctype\\s+html|html|head|body)[\\s>]");
    private static final Pattern FEED_TAG = Pattern.compile("<(\\w+:)?(rss|feed|rdf)[\\s>]");
    private static final Pattern TWO_OBJECTS = Pattern.compile("\\A\\{[^\\n]*}\\s*\\n\\s*\\{");

    private static final Pattern OBJECT_LINE =
            Pattern.compile("\\A(\u00EF\u00BB\u00BF)?\\s*\\{[^\\n]*}[ \\t\\r]*(\\n|\\z)");
    private static final String WARC_START = "WARC/";

    private final String contentType;

    FileKind(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /**
     * @param fileName what stands before {@code .gz} tells what is packed
     * @param head the first {@link #SNIFFED_BYTES} of the file as unpacked, or all of a shorter one
     */
    static FileKind of(String fileName, byte[] head) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz\\z", "");
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_EXTENSION.get(extension)).orElseGet(() -> {
            FileKind seen = byContent(head);
            // A file that calls itself XML and is not one is a broken feed, which is told, rather than a text.
            boolean saysXml = extension.equals("xml");
            return saysXml && seen != HTML && seen != XHTML ? FEED : seen;
        });
    }

    /** What has no name. A first line that is an object by itself makes JSON Lines, which are not kept to be read. */
    static FileKind ofStream(byte[] head) {
        FileKind seen = byContent(head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return seen == JSON && OBJECT_LINE.matcher(text).find() ? JSON_LINES : seen;
    }

    private static FileKind byContent(byte[] head) {
        if (new String(head, 0, Math.min(head.length, WARC_START.length()), StandardCharsets.ISO_8859_1)
                .equals(WARC_START)) {
            return WARC;
        }
        if (isBinary(head)) {
            return BINARY;
        }
        // Every byte a character: the tags looked for are ASCII in all encodings met here, UTF-16 aside.
        String text = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("\\A\u00EF\u00BB\u00BF", "");
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[")) {
            return TWO_OBJECTS.matcher(start).find() ? JSON_LINES : JSON;
        }
        if (!start.startsWith("<")) {
            return TEXT;
        }
        if (HTML_TAG.matcher(start).find()) {
            return start.startsWith("<?xml") ? XHTML : HTML;
        }
        if (FEED_TAG.matcher(start).find()) {
            return FEED;
        }
        return start.startsWith("<?xml") ? OTHER_XML : TEXT;
    }

    private static boolean isBinary(byte[] head) {
        boolean utf16 = head.length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
        if (utf16) {
            return false;
        }
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        // Old dumps hold a stray control character; compressed data holds about one in ten.
        return controls * 20 > head.length || new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }
}
