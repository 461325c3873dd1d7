package io.github.stancewire.lab.extraction;

import io.github.stancewire.lab.extraction.Found.Field;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two values of a field are the same: titles after folding of case, width and everything but words; authors as sets of
 * names without "by" and its like; dates by the day; publishers when one name contains the other, or the host's.
 */
interface FieldValues {
    boolean isEmpty(String value);

    /** @param domain host or address of the page's site; empty when unknown */
    boolean same(String got, String want, String domain);

    static FieldValues of(Field field) {
        return switch (field) {
            case TITLE -> new Titles();
            case AUTHOR -> new Authors();
            case DATE -> new Days();
            case PUBLISHER -> new Publishers();
        };
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }

    private static String key(String text) {
        return String.join("", Words.of(folded(text)));
    }

    /** The visible headline. */
    record Titles() implements FieldValues {
        @Override
        public boolean isEmpty(String value) {
            return key(value).isEmpty();
        }

        @Override
        public boolean same(String got, String want, String domain) {
            return key(got).equals(key(want));
        }
    }

    /** A set of names. */
    record Authors() implements FieldValues {
        private static final Pattern SEPARATOR = Pattern.compile(
                "\\s*(?:;|,|\\||/|&|\\n|\\band\\b|\\bund\\b|\\bet\\b)\\s*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        private static final Set<String> NO_NAMES =
                Set.of("by", "von", "par", "por", "di", "written", "author", "posted");

        @Override
        public boolean isEmpty(String value) {
            return names(value).isEmpty();
        }

        @Override
        public boolean same(String got, String want, String domain) {
            return names(got).equals(names(want));
        }

        private static Set<List<String>> names(String value) {
            Set<List<String>> names = new HashSet<>();
            for (String part : SEPARATOR.split(value, -1)) {
                List<String> words = Words.of(folded(part)).stream()
                        .filter(word -> !NO_NAMES.contains(word))
                        .toList();
                if (!words.isEmpty()) {
                    names.add(words);
                }
            }
            return names;
        }
    }

    /** A calendar day. */
    record Days() implements FieldValues {
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        @Override
        public boolean isEmpty(String value) {
            return day(value).isEmpty();
        }

        @Override
        public boolean same(String got, String want, String domain) {
            return day(got).equals(day(want));
        }

        private static String day(String value) {
            Matcher matcher = DAY.matcher(value);
            return matcher.find() ? matcher.group() : "";
        }
    }

    /** An outlet's name. */
    record Publishers() implements FieldValues {
        private static final int SHORTEST_PART = 3;

        @Override
        public boolean isEmpty(String value) {
            return key(value).isEmpty();
        }

        @Override
        public boolean same(String got, String want, String domain) {
            String host = domain.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*", "");
            int suffix = host.lastIndexOf('.');
            String name = key(suffix < 0 ? host : host.substring(0, suffix));
            return near(key(got), key(want)) || (!name.isEmpty() && near(key(got), name));
        }

        private static boolean near(String a, String b) {
            boolean longEnough = Math.min(a.length(), b.length()) >= SHORTEST_PART;
            return a.equals(b) || (longEnough && (a.contains(b) || b.contains(a)));
        }
    }
}
