package io.github.stancewire.analysis.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes bytes by a fixed order of evidence: byte-order mark, transport, declaration in the document, detection. A
 * declaration that the bytes plainly contradict is passed over, as jsoup's {@code DataUtil} does not.
 *
 * @param text decoded
 * @param charset what it was decoded by
 * @param contradicted true when what was declared did not fit
 */
record CharsetDecision(String text, Charset charset, boolean contradicted) {
    private static final int HEAD = 4_096;
    private static final int DETECTED = 65_536;
    private static final int LEAST_CONFIDENCE = 20;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})|^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    static CharsetDecision decode(byte[] content, Optional<String> transport) {
        Optional<Charset> mark = byteOrderMark(content);
        if (mark.isPresent()) {
            return new CharsetDecision(new String(content, mark.get()), mark.get(), false);
        }
        Optional<Charset> said = transport.flatMap(CharsetDecision::named).or(() -> declared(content));
        if (said.isPresent()) {
            String text = new String(content, said.get());
            if (fits(text) && !looksLikeUtf8(content, said.get())) {
                return new CharsetDecision(text, said.get(), false);
            }
        }
        Charset detected = detect(content);
        return new CharsetDecision(
                new String(content, detected),
                detected,
                said.isPresent() && !said.get().equals(detected));
    }

    private static Optional<Charset> byteOrderMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16); // reads the mark itself
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        // A declaration that could be read as ASCII cannot be UTF-16 (WHATWG encoding sniffing does the same).
        return named(name).map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    /** Labels as browsers read them: Latin-1 means windows-1252, GB2312 means its superset. */
    private static Optional<Charset> named(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(
                    switch (label) {
                        case "iso-8859-1", "latin1", "us-ascii", "ascii" -> WINDOWS_1252;
                        case "gb2312", "gbk" -> Charset.forName("GB18030");
                        case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
                        default -> Charset.forName(label);
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** At most one replacement character in two hundred. */
    private static boolean fits(String text) {
        long replaced = 0;
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            replaced++;
        }
        return replaced * 200 <= text.length();
    }

    /** Bytes that are valid UTF-8 beyond ASCII are almost never anything else. */
    private static boolean looksLikeUtf8(byte[] content, Charset said) {
        return !said.equals(StandardCharsets.UTF_8) && hasHighBytes(content) && isUtf8(content);
    }

    private static boolean hasHighBytes(byte[] content) {
        for (byte b : content) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset detect(byte[] content) {
        if (isUtf8(content)) {
            return StandardCharsets.UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(content.length <= DETECTED ? content : Arrays.copyOf(content, DETECTED));
        detector.enableInputFilter(true); // without markup
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < LEAST_CONFIDENCE) {
            return WINDOWS_1252;
        }
        return named(match.getName()).orElse(WINDOWS_1252);
    }
}
