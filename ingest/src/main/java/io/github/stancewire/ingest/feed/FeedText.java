package io.github.stancewire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The characters of a feed, or a list of feeds, in XML. Evidence of the character set, in this order: byte-order mark, the look of UTF-16, HTTP,
 * the XML declaration, UTF-8. Declarations lie: bytes beyond ASCII that are valid UTF-8 are UTF-8, since no other text is
 * that by chance, and what is no UTF-8 is not read as such. Pure.
 */
public final class FeedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARATION_BYTES = 256;
    private static final Pattern HTTP = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s\"';]+)");
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private static final Pattern NUMBER = Pattern.compile("#(?:(\\d{1,7})|[xX]([0-9a-fA-F]{1,6}))");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    /** Of names in HTML, with room. */
    private static final int LONGEST_NAME = 40;

    private FeedText() {}

    /**
     * Decodes, and mends what is read alike by everybody though XML does not allow it: an ampersand that stands for
     * itself, HTML's names of characters, control characters.
     */
    public static String of(byte[] bytes, Optional<String> contentType) {
        return mended(decoded(bytes, contentType)).stripLeading();
    }

    private static String decoded(byte[] bytes, Optional<String> contentType) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            String text = new String(bytes, marked.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        Charset declared = contentType
                .flatMap(type -> charset(HTTP, type))
                .or(() -> charset(
                        DECLARED,
                        new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1)))
                .orElse(StandardCharsets.UTF_8);
        Optional<String> utf8 = strict(bytes);
        boolean ascii = utf8.filter(text -> text.length() == bytes.length).isPresent();
        if (utf8.isPresent() && (!ascii || declared.equals(StandardCharsets.UTF_8))) {
            return utf8.get();
        }
        return new String(bytes, declared.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : declared);
    }

    private static Optional<Charset> marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
            // A byte-order mark, or a sign "<".
            case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> charset(Pattern pattern, String text) {
        Matcher name = pattern.matcher(text);
        if (!name.find()) {
            return Optional.empty();
        }
        try {
            Charset named = Charset.forName(name.group(1));
            // Read as ASCII until here, so it is no UTF-16; and Latin-1 is what browsers take it for.
            boolean wide = named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32");
            return wide
                    ? Optional.empty()
                    : Optional.of(
                            named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII)
                                    ? WINDOWS_1252
                                    : named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String mended(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c == '<' && (text.startsWith("<![CDATA[", i) || text.startsWith("<!--", i))) {
                // Ampersands stand for themselves there. Without an end it is broken, which the parser tells.
                int close = text.indexOf(text.charAt(i + 2) == '[' ? "]]>" : "-->", i);
                end = close < 0 ? text.length() : close + 3;
                for (int j = i; j < end; j++) {
                    out.append(isControl(text.charAt(j)) ? ' ' : text.charAt(j));
                }
            } else if (c == '&') {
                String ahead = text.substring(i + 1, Math.min(text.length(), i + LONGEST_NAME));
                int length = ahead.indexOf(';');
                String name = length > 0 ? ahead.substring(0, length) : "";
                Optional<String> reference = reference(name);
                out.append(reference.orElse("&amp;"));
                end = reference.isPresent() ? i + length + 2 : i + 1;
            } else {
                out.append(isControl(c) ? ' ' : c);
            }
            i = end;
        }
        return out.toString();
    }

    /** What stands for a reference; empty when the ampersand stands for itself. */
    private static Optional<String> reference(String name) {
        Matcher number = NUMBER.matcher(name);
        if (number.matches()) {
            int code =
                    number.group(1) != null ? Integer.parseInt(number.group(1)) : Integer.parseInt(number.group(2), 16);
            return Optional.of(isXml(code) ? "&" + name + ";" : " ");
        }
        return NAME.matcher(name).matches() ? Optional.of(named(name)) : Optional.empty();
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
    }

    private static String named(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> "&" + name + ";";
            default -> {
                String characters = Entities.getByName(name);
                yield characters.isEmpty() ? "&amp;" + name + ";" : characters;
            }
        };
    }

    private static boolean isXml(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code < 0xD800)
                || (code > 0xDFFF && code < 0xFFFE)
                || (code >= 0x10000 && code <= 0x10FFFF);
    }
}
