package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A handful of names, so that the tests of stances depend on no gazetteer. */
final class Names {
    private record Name(String id, String name, EntityType type, String party, Mention.Kind kind) {}

    private static final Map<String, Name> KNOWN = new LinkedHashMap<>();

    static {
        country("CHN", "China", "Chinese", "Beijing");
        country("USA", "United States", "American|US|U.S.", "Washington");
        country("RUS", "Russia", "Russian|Russians", "Moscow");
        country("IRN", "Iran", "Iranian", "Tehran");
        country("UKR", "Ukraine", "Ukrainian", "Kyiv");
        country("SYR", "Syria", "Syrian", "Damascus");
        country("JPN", "Japan", "Japanese", "Tokyo");
        country("FRA", "France", "French", "Paris");
        country("DEU", "Germany", "German", "Berlin");
        country("KEN", "Kenya", "Kenyan|Kenyans", "Nairobi");
        country("PER", "Peru", "Peruvian|Peruvians", "Lima");
        country("IND", "India", "Indian|Indians", "New Delhi");
        country("BRA", "Brazil", "Brazilian", "Brasilia");
        country("TUR", "Turkey", "Turkish", "Ankara");
        country("POL", "Poland", "Polish", "Warsaw");
        country("EGY", "Egypt", "Egyptian", "Cairo");
        country("MEX", "Mexico", "Mexican", "Mexico City");
        country("NOR", "Norway", "Norwegian", "Oslo");
        country("VNM", "Vietnam", "Vietnamese", "Hanoi");
        country("AUS", "Australia", "Australian", "Canberra");
        country("MAR", "Morocco", "Moroccan", "Rabat");
        KNOWN.put("NATO", new Name("org:NATO", "NATO", EntityType.ORGANIZATION, "NATO", Mention.Kind.NAME));
        KNOWN.put("Ivan Petrov", new Name("person:petrov", "Ivan Petrov", EntityType.PERSON, "RUS", Mention.Kind.NAME));
        KNOWN.put("Li Ming", new Name("person:li", "Li Ming", EntityType.PERSON, "CHN", Mention.Kind.NAME));
        KNOWN.put("Sea Lantern", new Name("issue:sea", "Sea Lantern", EntityType.OTHER, "USA", Mention.Kind.NAME));
    }

    private Names() {}

    private static void country(String code, String name, String demonyms, String capital) {
        String id = "country:" + code;
        KNOWN.put(name, new Name(id, name, EntityType.COUNTRY, code, Mention.Kind.NAME));
        for (String demonym : demonyms.split("\\|", -1)) {
            KNOWN.put(demonym, new Name(id, name, EntityType.COUNTRY, code, Mention.Kind.DEMONYM));
        }
        KNOWN.put(capital, new Name(id, name, EntityType.COUNTRY, code, Mention.Kind.SEAT));
    }

    /** Every known name in the text, longest first. */
    static List<Entity> in(String text) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        Map<String, Name> names = new LinkedHashMap<>();
        String alternatives = KNOWN.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
        Matcher matcher = Pattern.compile("(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])")
                .matcher(text);
        while (matcher.find()) {
            Name name = Objects.requireNonNull(KNOWN.get(matcher.group()));
            names.put(name.id(), name);
            mentions.computeIfAbsent(name.id(), id -> new ArrayList<>())
                    .add(new Mention(new Span(matcher.start(), matcher.end()), name.kind()));
        }
        return names.values().stream()
                .map(name -> new Entity(
                        name.id(),
                        name.name(),
                        name.type(),
                        Optional.of(name.party()),
                        name.type() == EntityType.OTHER,
                        mentions.getOrDefault(name.id(), List.of())))
                .toList();
    }
}
