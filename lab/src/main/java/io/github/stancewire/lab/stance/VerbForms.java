package io.github.stancewire.lab.stance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs, by spelling rules and a list of exceptions that holds what the patterns need. Pure. */
final class VerbForms {
    private static final String VOWELS = "aeiou";
    /** Base, past and participle. */
    private static final String[] IRREGULAR = {
        "send sent sent",
        "give gave given",
        "withdraw withdrew withdrawn",
        "shoot shot shot",
        "hold held held",
        "meet met met",
        "strike struck struck",
        "hit hit hit",
        "bring brought brought",
        "take took taken",
        "cut cut cut",
        "put put put",
        "shut shut shut",
        "break broke broken",
        "fight fought fought",
        "drive drove driven",
        "throw threw thrown",
        "tell told told",
        "sell sold sold",
        "lend lent lent",
        "rebuild rebuilt rebuilt",
        "build built built",
        "leave left left",
        "begin began begun",
        "freeze froze frozen",
        "seek sought sought",
        "win won won",
        "speak spoke spoken",
        "fly flew flown",
        "let let let",
        "set set set",
        "go went gone",
        "spurn spurned spurned",
        "buy bought bought",
        "overrun overran overrun",
        "walk walked walked",
        "lay laid laid",
        "quit quit quit",
        "tear tore torn",
        "burn burned burned",
        "make made made",
        "bar barred barred",
        "ban banned banned",
        "slap slapped slapped",
        "slam slammed slammed",
        "ship shipped shipped",
        "admit admitted admitted",
        "kidnap kidnapped kidnapped",
        "rig rigged rigged",
        "evict evicted evicted",
        "call called called",
        "find found found"
    };
    /** Their last letter is not doubled, or is, against the rule. */
    private static final Set<String> DOUBLED = Set.of(
            "bar", "ban", "slap", "slam", "ship", "admit", "kidnap", "cut", "put", "hit", "let", "set", "shut", "begin",
            "win", "expel", "quit", "overrun");

    private static final Map<String, String[]> EXCEPTIONS = new HashMap<>();

    static {
        for (String line : IRREGULAR) {
            String[] forms = line.split(" ", -1);
            EXCEPTIONS.put(forms[0], forms);
        }
        EXCEPTIONS.put("expel", new String[] {"expel", "expelled", "expelled"});
    }

    private VerbForms() {}

    static String past(String verb) {
        String[] forms = EXCEPTIONS.get(verb);
        return forms == null ? regular(verb) : forms[1];
    }

    static String participle(String verb) {
        String[] forms = EXCEPTIONS.get(verb);
        return forms == null ? regular(verb) : forms[2];
    }

    private static String regular(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        return isConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
    }

    static String progressive(String verb) {
        if (DOUBLED.contains(verb)) {
            return verb + verb.charAt(verb.length() - 1) + "ing";
        }
        return verb.endsWith("e") && !verb.endsWith("ee") ? verb.substring(0, verb.length() - 1) + "ing" : verb + "ing";
    }

    /** Third person of the present. */
    static String present(String verb) {
        if (isConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hisses = verb.endsWith("s")
                || verb.endsWith("sh")
                || verb.endsWith("ch")
                || verb.endsWith("x")
                || verb.equals("go");
        return verb + (hisses ? "es" : "s");
    }

    private static boolean isConsonantY(String verb) {
        return verb.endsWith("y") && verb.length() > 1 && VOWELS.indexOf(verb.charAt(verb.length() - 2)) < 0;
    }
}
