package io.github.stancewire.analysis.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself outside its story: meta tags, JSON-LD, title, and the elements that look like headlines,
 * bylines and dates. Filled while the page is read; not thread-safe.
 */
final class PageFacts {
    /**
     * An element whose text may tell a field.
     *
     * @param text one line
     * @param value what stands in {@code datetime} or {@code content}, else empty
     * @param sure whether the markup declares it, by {@code itemprop}, {@code rel} or {@code pubdate}
     * @param at index of the block that follows its beginning
     * @param box where it stands
     */
    record Candidate(String text, String value, boolean sure, int at, int level, Box box) {}

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<String> jsonLd = new ArrayList<>();
    private final List<Candidate> headlines = new ArrayList<>();
    private final List<Candidate> authors = new ArrayList<>();
    private final List<Candidate> dates = new ArrayList<>();
    private final List<String> copyrights = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private String title = "";
    private String language = "";
    private String canonical = "";

    void meta(Element element) {
        String content = element.attr("content");
        if (content.isBlank()) {
            return;
        }
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(key);
            if (!name.isEmpty()) {
                metas.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                        .add(unescaped(content));
            }
        }
    }

    void jsonLd(String json) {
        jsonLd.add(json);
    }

    /** Data for programs, not copied; looked through only where nothing else tells the date. */
    void script(String data) {
        scripts.add(data);
    }

    void title(String text) {
        title = title.isEmpty() ? CleanText.line(CleanText.of(text)) : title;
    }

    void language(String tag) {
        language = tag;
    }

    void canonical(String href) {
        canonical = canonical.isEmpty() ? href : canonical;
    }

    void headline(Candidate candidate) {
        headlines.add(candidate);
    }

    void author(Candidate candidate) {
        authors.add(candidate);
    }

    void date(Candidate candidate) {
        dates.add(candidate);
    }

    void copyright(String line) {
        copyrights.add(line);
    }

    Optional<String> meta(String key) {
        return metas(key).findFirst();
    }

    Stream<String> metas(String key) {
        return metas.getOrDefault(key, List.of()).stream().filter(value -> !value.isBlank());
    }

    Map<String, List<String>> allMetas() {
        return metas;
    }

    List<String> jsonLd() {
        return jsonLd;
    }

    List<String> scripts() {
        return scripts;
    }

    List<Candidate> headlines() {
        return headlines;
    }

    List<Candidate> authors() {
        return authors;
    }

    List<Candidate> dates() {
        return dates;
    }

    List<String> copyrights() {
        return copyrights;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    String canonical() {
        return canonical;
    }

    private static String unescaped(String text) {
        return CleanText.unescaped(text);
    }
}
