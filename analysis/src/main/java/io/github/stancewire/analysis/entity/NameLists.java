package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gazetteer's names by what they name, for the training of the name finder. */
public final class NameLists {
    private NameLists() {}

    /** Names by the name of their list, in an order that does not change. */
    public static Map<String, List<String>> all() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> capitals = new ArrayList<>();
        List<String> demonyms = new ArrayList<>();
        List<String> countries = new ArrayList<>();
        for (String file : List.of("countries.tsv", "country-names.tsv")) {
            for (Table.Row row : Table.read(file).rows()) {
                countries.addAll(row.all("name"));
                countries.addAll(row.all("names"));
                demonyms.addAll(row.all("demonyms"));
            }
        }
        Table.read("countries.tsv").rows().forEach(row -> capitals.addAll(row.all("capitals")));
        lists.put("country", countries);
        lists.put("demonym", demonyms);
        lists.put("capital", capitals);
        lists.put("organization", column("organizations.tsv", "names"));
        lists.put("place", column("places.tsv", "names"));
        lists.put("issue", column("issues.tsv", "names"));
        List<String> people = column("people.tsv", "variants");
        people.addAll(column("factbook-officials.tsv", "variants"));
        lists.put("person", people);
        List<String> surnames = new ArrayList<>();
        for (String file : List.of("people.tsv", "factbook-officials.tsv")) {
            for (Table.Row row : Table.read(file).rows()) {
                String name = row.get("name");
                surnames.add(row.find("surname").orElse(name.substring(name.lastIndexOf(' ') + 1)));
            }
        }
        lists.put("surname", surnames);
        lists.put("given-male", Table.words("given-names-male.txt"));
        lists.put("given-female", Table.words("given-names-female.txt"));
        lists.put("family-first", Table.words("family-names-first.txt"));
        lists.put("title", column("titles.tsv", "title"));
        List<String> heads = Table.words("organization-heads.txt").stream()
                .map(word -> word.replace("+", ""))
                .toList();
        lists.put("organization-head", heads);
        lists.put("place-head", Vocabulary.PLACE_HEADS.stream().sorted().toList());
        lists.put("no-name", Table.words("no-names.txt"));
        return lists;
    }

    private static List<String> column(String file, String others) {
        List<String> names = new ArrayList<>();
        for (Table.Row row : Table.read(file).rows()) {
            if (others.equals("title")) {
                names.add(row.get("title").replace('-', ' '));
            } else {
                names.addAll(row.all("name"));
                names.addAll(row.all(others));
            }
        }
        return names;
    }
}
