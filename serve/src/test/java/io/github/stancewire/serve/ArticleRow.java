package io.github.stancewire.serve;

import java.util.ArrayList;
import java.util.List;

/** An article as a test needs it; entities are mentioned wherever their name stands. */
public record ArticleRow(
        String id,
        String day,
        String outlet,
        String language,
        String title,
        String text,
        boolean gone,
        List<EntityRow> entities,
        List<StanceRow> stances) {

    public static ArticleRow of(int number, String day) {
        return new ArticleRow(
                id(number), day, "Harbour Gazette", "en", "Title " + number, "Text.", false, List.of(), List.of());
    }

    public static String id(int number) {
        return "%032x".formatted(number);
    }

    public ArticleRow from(String other) {
        return new ArticleRow(id, day, other, language, title, text, gone, entities, stances);
    }

    public ArticleRow in(String other) {
        return new ArticleRow(id, day, outlet, other, title, text, gone, entities, stances);
    }

    public ArticleRow saying(String title, String text) {
        return new ArticleRow(id, day, outlet, language, title, text, gone, entities, stances);
    }

    public ArticleRow deleted() {
        return new ArticleRow(id, day, outlet, language, title, text, true, entities, stances);
    }

    public ArticleRow with(EntityRow... others) {
        return new ArticleRow(id, day, outlet, language, title, text, gone, List.of(others), stances);
    }

    public ArticleRow with(StanceRow... others) {
        return new ArticleRow(id, day, outlet, language, title, text, gone, entities, List.of(others));
    }

    /** Where a part of the text stands, in code points; 0 to 0 where it does not. */
    int[] place(String part) {
        int at = text.indexOf(part);
        if (at < 0) {
            return new int[] {0, 0};
        }
        int begin = text.codePointCount(0, at);
        return new int[] {begin, begin + part.codePointCount(0, part.length())};
    }

    List<String> places(String part) {
        var places = new ArrayList<String>();
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            int begin = text.codePointCount(0, at);
            places.add("\"[" + begin + "," + (begin + part.codePointCount(0, part.length())) + ")\"");
        }
        return places;
    }

    /** An entity of an article. */
    public record EntityRow(String id, String name, String type, String party) {}
}
