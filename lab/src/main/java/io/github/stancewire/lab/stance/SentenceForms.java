package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.EventType;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the verb of a pattern into one of its forms and the sentence into what stands around it in the news. Promised help is agreement, refused
 * help rejection, and what is threatened a threat, whatever would be done. Not thread-safe.
 */
final class SentenceForms {
    private static final Pattern CLAUSE = Pattern.compile("^(.*?)\\*(\\S+)(.*)$");
    private static final Pattern DIRECT = Pattern.compile("^ (\\{t [^}]+\\})(.*)$");
    private static final List<String> BEFORE = List.of(
            "On @day, ",
            "Last week, ",
            "Meanwhile, ",
            "In @city, ",
            "Earlier, ",
            "After a long debate, ",
            "In a statement, ");
    private static final List<String> BEHIND = List.of(
            " on @day",
            " this week",
            ", state media reported",
            ", officials said on @day",
            " last month",
            ", according to {o body}",
            ", {o leader} said",
            ", a spokesman said",
            " as the crisis deepened",
            " despite protests in @city",
            " for the first time in ten years",
            ", the news agency reported");
    private static final List<String> SAYS = List.of(
            "{o leader} said ",
            "{o leader} said that ",
            "State media said ",
            "{o body} said on @day that ",
            "Officials said ",
            "A report says ");
    private static final List<String> PROMISES = List.of(
            "agreed to",
            "has agreed to",
            "promised to",
            "has offered to",
            "pledged to",
            "vowed to",
            "is ready to",
            "is willing to",
            "has decided to",
            "intends to");
    private static final List<String> REFUSALS =
            List.of("refused to", "has refused to", "declined to", "will not", "refuses to", "is unwilling to");
    private static final List<String> THREATS =
            List.of("threatened to", "has threatened to", "warned it would", "said it was ready to");
    private static final List<String> THOUGHTS = List.of("is considering", "is weighing", "considered", "may consider");
    private static final List<String> PLANS =
            List.of("decided to", "plans to", "moved to", "has begun to", "said it would", "said it had decided to");

    private final PatternText text;
    private final Random random;

    /** What is told and the clause that tells it. */
    private record Told(String event, String polarity, String clause) {}

    SentenceForms(PatternText text, Random random) {
        this.text = text;
        this.random = random;
    }

    /** A row as those of the other files. */
    String row(String[] pattern) {
        String filled = text.fill(pattern[5]);
        Matcher clause = CLAUSE.matcher(filled);
        Told told = clause.matches()
                ? told(pattern[0], pattern[1], clause)
                : new Told(
                        pattern[0],
                        pattern[1],
                        filled.endsWith(".") ? filled.substring(0, filled.length() - 1) : filled);
        return String.join(
                "\t", told.event(), told.polarity(), "ASSERTED", pattern[3], pattern[4], around(told.clause()));
    }

    private Told told(String event, String polarity, Matcher clause) {
        String subject = clause.group(1);
        String verb = clause.group(2);
        String rest = clause.group(3).stripTrailing();
        boolean many = isMany(subject);
        boolean does = !event.equals("NONE") && !event.equals("REQUEST") && !event.equals("CONSULT");
        int kind = random.nextInt(100);
        if (does && EventType.valueOf(event).isCooperation()) {
            if (kind < 12) {
                return new Told("AGREE", "SUPPORT", subject + number(any(PROMISES), many) + " " + verb + rest);
            }
            if (kind < 20) {
                return new Told("REJECT", "OPPOSE", subject + number(any(REFUSALS), many) + " " + verb + rest);
            }
        } else if (does && kind < 8) {
            return new Told("THREATEN", "OPPOSE", subject + number(any(THREATS), many) + " " + verb + rest);
        }
        if (does && kind < 23) {
            return new Told(
                    "NONE", "NONE", subject + number(any(THOUGHTS), many) + " " + VerbForms.progressive(verb) + rest);
        }
        return new Told(event, polarity, finite(subject, verb, rest, many));
    }

    private String finite(String subject, String verb, String rest, boolean many) {
        Matcher direct = DIRECT.matcher(rest);
        if (direct.matches() && random.nextInt(4) == 0) {
            boolean more = isMany(direct.group(1));
            String be = more
                    ? List.of("were ", "have been ", "are ").get(random.nextInt(3))
                    : List.of("was ", "has been ", "is ").get(random.nextInt(3));
            return direct.group(1) + " " + be + VerbForms.participle(verb) + " by " + subject.strip() + direct.group(2);
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> subject + VerbForms.past(verb) + rest;
            case 4, 5 -> subject + (many ? "have " : "has ") + VerbForms.participle(verb) + rest;
            case 6 -> subject + (many ? verb : VerbForms.present(verb)) + rest;
            case 7 -> subject + (many ? "are " : "is ") + VerbForms.progressive(verb) + rest;
            case 8 -> subject + number(any(PLANS), many) + " " + verb + rest;
            default -> subject + "will " + verb + rest;
        };
    }

    private String around(String clause) {
        String sentence = switch (random.nextInt(10)) {
            case 0, 1 -> text.fill(any(BEFORE)) + clause;
            case 2, 3, 4 -> clause + text.fill(any(BEHIND));
            case 5 -> text.fill(any(SAYS)) + clause;
            default -> clause;
        };
        int first = sentence.startsWith("{") ? 3 : 0;
        return sentence.substring(0, first)
                + sentence.substring(first, first + 1).toUpperCase(Locale.ROOT)
                + sentence.substring(first + 1)
                + (random.nextInt(12) == 0 ? "" : ".");
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String number(String verbs, boolean many) {
        if (!many) {
            return verbs;
        }
        return verbs.replaceFirst("^has ", "have ")
                .replaceFirst("^is ", "are ")
                .replaceFirst("^plans", "plan")
                .replaceFirst("^refuses", "refuse")
                .replaceFirst("^intends", "intend")
                .replaceFirst(" it (would|had|was)", " they $1")
                .replace("they was", "they were");
    }

    /** Whether an actor is more than one, by the last word before a place, or a number at its beginning. */
    private static boolean isMany(String marked) {
        String words = marked.replaceAll("\\{[sto] |\\}", "").strip();
        String first = words.split(" ", 2)[0];
        boolean one = first.equals("a") || first.equals("an") || first.equals("former");
        String head = words.split(" (in|from|of|near|by) ", 2)[0];
        return !one
                && (head.endsWith("s")
                                && !head.endsWith("ss")
                                && !head.endsWith("Laos")
                                && !Character.isUpperCase(head.charAt(head.lastIndexOf(' ') + 1))
                        || head.endsWith("police")
                        || head.endsWith("people")
                        || head.endsWith("men"));
    }
}
