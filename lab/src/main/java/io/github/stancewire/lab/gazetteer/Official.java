package io.github.stancewire.lab.gazetteer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chief of state or head of government.
 *
 * @param surname the words that the Factbook prints in capitals; short mentions use them
 * @param variants other forms of the full name
 * @param office for example {@code FRA:president 2017-05-14..}
 */
record Official(String name, String surname, List<String> variants, String office) {
    /** Titles before a name, longest first, and the office that they mean. */
    private static final Map<String, String> OFFICES = Map.ofEntries(
            Map.entry("Crown Prince and Prime Minister", "prime-minister"),
            Map.entry("Transition Prime Minister", "prime-minister"),
            Map.entry("Interim Prime Minister", "prime-minister"),
            Map.entry("Acting Prime Minister", "prime-minister"),
            Map.entry("Prime Minister", "prime-minister"),
            Map.entry("Transitional President", "president"),
            Map.entry("Transition President", "president"),
            Map.entry("Interim President", "president"),
            Map.entry("Acting President", "president"),
            Map.entry("Federal President", "president"),
            Map.entry("President of the Swiss Confederation", "president"),
            Map.entry("President", "president"),
            Map.entry("Federal Chancellor", "chancellor"),
            Map.entry("Chancellor", "chancellor"),
            Map.entry("Premier", "prime-minister"),
            Map.entry("Taoiseach", "prime-minister"),
            Map.entry("Supreme Leader", "supreme-leader"),
            Map.entry("King", "monarch"),
            Map.entry("Queen", "monarch"),
            Map.entry("Emperor", "monarch"),
            Map.entry("Sultan and Prime Minister", "monarch"),
            Map.entry("Amir", "monarch"),
            Map.entry("Prince", "monarch"),
            Map.entry("Grand Duke", "monarch"),
            Map.entry("Chief Executive", "chief-executive"),
            Map.entry("Pope", "pope"));

    private static final Pattern HOLDER = Pattern.compile("^("
            + OFFICES.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ") (.+?) \\(since ((?:\\d{1,2} )?(?:\\p{L}+ )?\\d{4})\\)");
    private static final Pattern RANK = Pattern.compile(
            "^(?:(?:Col|Gen|Sr|Lt|Capt|Brig|Dr|Maj|Sheikh|Ratu|Dato|Sir|Dame|General|Colonel|Sultan)\\.? )+");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}'’.\\- ]*\\p{Lu}{2,}[\\p{Lu}'’.\\- ]*");
    private static final List<DateTimeFormatter> DATES =
            Stream.of("d MMM uuuu", "MMM uuuu", "uuuu").map(Official::format).toList();

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(java.time.temporal.ChronoField.MONTH_OF_YEAR, 1)
                .parseDefaulting(java.time.temporal.ChronoField.DAY_OF_MONTH, 1)
                .toFormatter(Locale.ENGLISH);
    }

    Official {
        variants = List.copyOf(variants);
    }

    /** None where the notation is not "Title Name (since date)" or the holder is shared with another country. */
    static List<Official> read(String party, String notation) {
        Matcher holder = HOLDER.matcher(notation);
        if (!holder.find() || holder.group(2).startsWith("of ") || sharedMonarch(party, holder.group(2))) {
            return List.of();
        }
        LocalDate since = date(holder.group(3));
        String printed = RANK.matcher(holder.group(2))
                .replaceFirst("")
                .replaceAll("\\s*\\([^)]*\\)|\"[^\"]*\"|, (?:Jr|Sr)\\.", "")
                .replaceAll("\\s+", " ")
                .strip();
        List<String> words = List.of(printed.split(" ", -1));
        List<String> surname = words.stream().filter(Official::isCapitals).toList();
        if (surname.isEmpty() || words.size() < 2) {
            return List.of();
        }
        if (!Character.isUpperCase(words.get(0).codePointAt(0))) {
            return List.of();
        }
        String full = words.stream().map(Official::readable).collect(Collectors.joining(" "));
        String last = surname.stream().map(Official::readable).collect(Collectors.joining(" "));
        String name = isCapitals(words.get(0)) ? full : readable(words.get(0)) + " " + last;
        Set<String> variants = new LinkedHashSet<>(List.of(full));
        if (words.size() > 2 && !isCapitals(words.get(0)) && !isCapitals(words.get(1))) {
            variants.add(readable(words.get(1)) + " " + last);
        }
        variants.remove(name);
        variants.removeIf(variant -> variant.matches("\\p{Lu}\\. .*"));
        String office = party + ":" + OFFICES.getOrDefault(holder.group(1), "president") + " " + since + "..";
        return List.of(new Official(name, last, new ArrayList<>(variants), office));
    }

    /** The Factbook tells another date for chief of state and head of government where both became one office. */
    static List<Official> earliest(List<Official> officials) {
        return List.copyOf(officials.stream()
                .collect(Collectors.toMap(
                        official -> official.name() + official.office().replaceAll(" .*", ""),
                        official -> official,
                        (a, b) -> a.office().compareTo(b.office()) <= 0 ? a : b,
                        java.util.TreeMap::new))
                .values());
    }

    String row() {
        return String.join("\t", name, surname, GazetteerCommand.cell(variants), office, "factbook");
    }

    private static boolean sharedMonarch(String party, String name) {
        return name.startsWith("CHARLES III") && !party.equals("GBR")
                || name.contains("MACRON") && !party.equals("FRA")
                || name.contains("TRUMP") && !party.equals("USA")
                || name.startsWith("FREDERIK X") && !party.equals("DNK")
                || name.startsWith("WILLEM-ALEXANDER") && !party.equals("NLD")
                || name.startsWith("HARALD") && !party.equals("NOR");
    }

    private static boolean isCapitals(String word) {
        return CAPITALS.matcher(word).matches();
    }

    /** "VAN" to "Van", "AL-BURHAN" to "Al-Burhan", "XI" to "Xi"; ordinals of monarchs stay. */
    private static String readable(String word) {
        if (!isCapitals(word) || word.matches("I{2,3}|IV|VI{0,3}|XI[IV]+|X")) {
            return word;
        }
        StringBuilder readable = new StringBuilder();
        boolean first = true;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            readable.append(first ? c : Character.toLowerCase(c));
            first = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return readable.toString();
    }

    /** Day, month (whole or shortened) and year, or without the day, or the year alone. */
    private static LocalDate date(String text) {
        int words = text.split(" ", -1).length;
        return LocalDate.parse(text.replaceAll("(\\p{L}{3})\\p{L}+", "$1"), DATES.get(DATES.size() - words));
    }
}
