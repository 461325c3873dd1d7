package io.github.stancewire.lab.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts words where a pattern leaves a choice. Not thread-safe: what is chosen depends on what was chosen before. */
final class PatternText {
    private static final Pattern KIND = Pattern.compile("@([a-z]+)");
    private static final Pattern SLOT = Pattern.compile("\\{([sto]) ([a-z]+)\\}");
    private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]) ([AEIOUaeio])");
    private static final int DEEPEST = 8;

    private final Map<String, String> actors;
    private final Random random;

    PatternText(Map<String, String> actors, Random random) {
        this.actors = Map.copyOf(actors);
        this.random = random;
    }

    /** The pattern without choices, its actors marked. No two actors of it are the same. */
    String fill(String pattern) {
        String text = choose(pattern);
        StringBuilder filled = new StringBuilder();
        List<String> used = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int at = 0;
        while (slot.find()) {
            String actor = actor(slot.group(2));
            while (used.contains(actor)) {
                actor = actor(slot.group(2));
            }
            used.add(actor);
            filled.append(kinds(text.substring(at, slot.start()), 0));
            filled.append('{').append(slot.group(1)).append(' ').append(actor).append('}');
            at = slot.end();
        }
        String all = filled.append(kinds(text.substring(at), 0)).toString();
        return ARTICLE.matcher(all).replaceAll("$1n $2");
    }

    private String actor(String kind) {
        return kinds("@" + kind, 0);
    }

    private String kinds(String text, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Kinds of actors name each other: " + text);
        }
        Matcher kind = KIND.matcher(text);
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (kind.find()) {
            String pattern = actors.get(kind.group(1));
            if (pattern == null) {
                throw new IllegalArgumentException("No such kind of actor: " + kind.group(1));
            }
            result.append(text, at, kind.start());
            result.append(kinds(choose(pattern), depth + 1));
            at = kind.end();
        }
        return result.append(text.substring(at)).toString();
    }

    /** One of each bracket's alternatives, the innermost brackets first. */
    private String choose(String pattern) {
        String text = pattern;
        while (true) {
            int close = text.indexOf(']');
            if (close < 0) {
                return text;
            }
            int open = text.lastIndexOf('[', close);
            if (open < 0) {
                throw new IllegalArgumentException("A bracket closes that was not opened: " + pattern);
            }
            String[] choices = text.substring(open + 1, close).split("\\|", -1);
            text = text.substring(0, open) + choices[random.nextInt(choices.length)] + text.substring(close + 1);
        }
    }
}
