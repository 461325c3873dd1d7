package io.github.stancewire.analysis.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One key for the spellings of one word, so that a name is listed once and found in each of them. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}']+");

    private Spelling() {}

    /** Lower case without diacritics; British and American spelling and common transliterations meet in one form. */
    static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʻ', '\'');
        String bare = isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace("ı", "i")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("đ", "d")
                        .replace("ß", "ss")
                        .replace("æ", "ae");
        return switch (bare) {
            case "defence" -> "defense";
            case "defences" -> "defenses";
            case "centre" -> "center";
            case "labour" -> "labor";
            case "sergey", "serguei" -> "sergei";
            case "dmitri", "dmitriy" -> "dmitry";
            case "aleksandr", "alexandr" -> "alexander";
            case "aleksei", "alexey", "aleksey" -> "alexei";
            case "andrey" -> "andrei";
            case "nikolay" -> "nikolai";
            case "yuriy", "yury" -> "yuri";
            case "mohammad", "mohamed", "muhammad", "mohamad", "muhammed" -> "mohammed";
            case "hussain", "husain", "hossein", "hussayn", "hosein" -> "hussein";
            case "ahmad" -> "ahmed";
            case "zelensky", "zelenskiy", "zelenskyi" -> "zelenskyy";
            default -> american(bare);
        };
    }

    /** For ids: letters and digits of the key, joined by hyphens. */
    static String slug(String name) {
        String bare = OTHER.matcher(
                        Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", ""))
                .replaceAll("-")
                .replace("'", "")
                .toLowerCase(Locale.ROOT);
        return bare.replaceAll("^-|-$", "");
    }

    private static String american(String word) {
        int length = word.length();
        if (length > 9 && (word.endsWith("isation") || word.endsWith("isations"))) {
            int at = word.lastIndexOf("isation");
            return word.substring(0, at) + "ization" + word.substring(at + 7);
        }
        return word;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
