package io.github.stancewire.lab.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Factbook's notations for names, nationalities and capitals. */
final class CountryText {
    /** "Algerian(s)", "Frenchman(men)": the plural's ending stands in brackets, glued to the singular. */
    private static final Pattern PLURAL = Pattern.compile("(.*?)\\s?\\((s|es|men|women)\\)");

    private CountryText() {}

    static String clean(String form) {
        String bare = form.replaceAll("\\s*[(\\[;].*", "").replace(")", "").strip();
        return bare.equalsIgnoreCase("none") || bare.startsWith("note") || bare.equalsIgnoreCase("NA") ? "" : bare;
    }

    /** "Briton(s), British (collective plural)" gives Briton, Britons, British. */
    static List<String> demonyms(String notation) {
        Set<String> forms = new LinkedHashSet<>();
        for (String part : notation.split(", or |, | or |; (?:note.*)?|/", -1)) {
            Matcher plural = PLURAL.matcher(part.strip());
            if (plural.lookingAt()) {
                String singular = plural.group(1);
                String ending = plural.group(2);
                forms.add(singular);
                forms.add(ending.endsWith("men") ? withEnding(singular, ending) : singular + ending);
            } else {
                forms.add(clean(part));
            }
        }
        forms.removeIf(form -> form.isEmpty() || !Character.isUpperCase(form.charAt(0)) && !form.startsWith("liS"));
        return new ArrayList<>(forms);
    }

    private static String withEnding(String singular, String ending) {
        return singular.substring(0, singular.length() - (ending.equals("men") ? 3 : 5)) + ending;
    }

    /** "Pretoria (administrative capital); Cape Town (legislative capital)" gives both. */
    static List<String> capitals(String notation) {
        if (notation.startsWith("no official") || notation.startsWith("administered")) {
            return List.of();
        }
        List<String> capitals = new ArrayList<>();
        for (String part : notation.split("; |\\), ", -1)) {
            String capital = clean(part.replaceAll(" (is|in|on) .*", ""));
            if (!capital.isEmpty() && !capital.startsWith("note") && !capital.startsWith("some ")) {
                capitals.add(capital);
            }
        }
        return capitals.stream().distinct().toList();
    }
}
