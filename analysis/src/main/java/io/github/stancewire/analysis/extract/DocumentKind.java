package io.github.stancewire.analysis.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a document is, by its media type and its beginning. */
enum DocumentKind {
    HTML,
    JSON,
    TEXT;

    private static final int HEAD = 4_096;
    private static final Pattern MARKUP = Pattern.compile(
            "<!doctype html|<html[\\s>]|<head[\\s>]|<body[\\s>]|<article[\\s>]|<div[\\s>]|<p[\\s>]|<p>|<h1[\\s>]",
            Pattern.CASE_INSENSITIVE);

    static DocumentKind of(Optional<String> contentType, String text) {
        String type = contentType.orElse("").toLowerCase(Locale.ROOT);
        String head = text.substring(0, Math.min(HEAD, text.length())).stripLeading();
        if (type.contains("json") || type.isEmpty() || type.startsWith("text/plain") || type.contains("octet-stream")) {
            if (head.startsWith("{") && head.contains("\"")) {
                return JSON;
            }
        }
        if (type.contains("html") || head.startsWith("<") || head.startsWith("<?xml")) {
            return MARKUP.matcher(head).find() || type.contains("html") ? HTML : TEXT;
        }
        // An HTML page saved with the wrong type; a text that only mentions a tag has few.
        return MARKUP.matcher(head).results().limit(3).count() >= 3 ? HTML : TEXT;
    }

    /** Whether bytes are those of an image, an archive, a program: no text in any encoding. */
    static boolean isBinary(byte[] content, boolean declaredUtf16) {
        if (startsWithAny(
                content,
                "%PDF-",
                "\u0089PNG",
                "GIF8",
                "PK\u0003\u0004",
                "\u00FF\u00D8\u00FF",
                "\u001F\u008B",
                "\u007FELF",
                "RIFF")) {
            return true;
        }
        if (declaredUtf16 || startsWithAny(content, "\u00FF\u00FE", "\u00FE\u00FF")) {
            return false; // half of its bytes may look like controls
        }
        int looked = Math.min(content.length, 65_536);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            int unit = content[i] & 0xFF;
            if (unit < 0x20 && unit != '\n' && unit != '\r' && unit != '\t' && unit != '\f' && unit != 0x1B) {
                controls++;
            }
        }
        return controls * 50 > looked;
    }

    private static boolean startsWithAny(byte[] content, String... marks) {
        for (String mark : marks) {
            boolean same = content.length >= mark.length();
            for (int i = 0; same && i < mark.length(); i++) {
                same = (content[i] & 0xFF) == mark.charAt(i);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
