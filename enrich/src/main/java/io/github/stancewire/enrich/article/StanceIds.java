package io.github.stancewire.enrich.article;

import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.identity.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identities of the stances of one revision of an article: the first 128 bits of a SHA-256 over article id, source, target,
 * polarity, event, voice, factuality, the evidence's normalised text, and which one it is among equals in the order of the
 * text. So a stance keeps its identity when the text around it is edited, or when other models give it another score.
 *
 * <p>An actor counts with all its parts, since sums go by them. The evidence is normalised by NFKC and white space folded to
 * one space; its case counts, for "US" and "us" are not the same word.
 *
 * <p>Holds the count of equals: one object for each revision, used by one thread, asked in the order of the text.
 */
public final class StanceIds {
    private static final int ID_BYTES = 16;
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final String articleId;
    private final Map<String, Integer> equals = new HashMap<>();

    public StanceIds(String articleId) {
        this.articleId = articleId;
    }

    /** Returns the id of the next stance of the text, 32 lower-case hex digits; the id that it bears is not read. */
    public String next(Stance stance) {
        MessageDigest parts = Sha256.digest();
        add(parts, articleId);
        add(parts, stance.getSource());
        add(parts, stance.getTarget());
        add(parts, stance.getPolarity().name());
        add(parts, stance.getEvent().name());
        add(parts, stance.getVoice().name());
        add(parts, stance.getFactuality().name());
        add(parts, normalised(stance.getEvidence().getText()));
        String alike = hex(parts.digest());
        int ordinal = equals.merge(alike, 1, Integer::sum) - 1;
        return hex(Sha256.digest().digest((alike + ordinal).getBytes(StandardCharsets.UTF_8)));
    }

    static String normalised(String evidence) {
        return WHITE_SPACE
                .matcher(Normalizer.normalize(evidence, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    private static void add(MessageDigest parts, Actor actor) {
        add(parts, actor.getName());
        add(parts, actor.getEntity());
        add(parts, actor.getParty());
        add(parts, actor.getIssue());
    }

    private static void add(MessageDigest parts, Optional<String> part) {
        parts.update((byte) (part.isPresent() ? 1 : 0));
        part.ifPresent(present -> add(parts, present));
    }

    // The length before each part keeps "ab" + "c" apart from "a" + "bc".
    private static void add(MessageDigest parts, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        parts.update(new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        parts.update(bytes);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }
}
