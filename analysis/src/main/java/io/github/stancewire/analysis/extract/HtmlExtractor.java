package io.github.stancewire.analysis.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Reads an article from an HTML page or fragment. */
final class HtmlExtractor {
    /** Characters; shorter ones are descriptions. */
    private static final int LEAST_DECLARED = 300;

    private HtmlExtractor() {}

    static ArticleDraft extract(String html, Optional<URI> url) {
        Page page = PageReader.read(Jsoup.parse(html));
        PageFacts facts = page.facts();
        JsonLd jsonLd = JsonLd.of(facts.jsonLd());
        Optional<String> outlet = OutletName.of(facts, jsonLd, url);
        Optional<String> title = Headline.of(facts, jsonLd, outlet);
        Optional<String> author = Authors.of(facts, jsonLd, outlet);
        List<JudgedLine> story = story(page, title.orElse(""), author.orElse(""));
        ArticleDraft draft = new ArticleDraft(
                title,
                author,
                outlet,
                PageDate.of(page, jsonLd, url, headlineAt(page, title.orElse(""))),
                language(facts, jsonLd),
                story,
                "html:blocks",
                Optional.empty());
        List<String> declared = declaredBody(jsonLd);
        if (length(declared) > LEAST_DECLARED && draft.bodyLength() * 2 < length(declared)) {
            return draft.with(JudgedLine.story(declared), "html:json-ld", Optional.empty());
        }
        return draft.with(
                story, draft.method(), PageAccess.problem(page, jsonLd, title.orElse(""), draft.bodyLength()));
    }

    /** What the page gives to search engines, where readers get it by a script. */
    private static List<String> declaredBody(JsonLd jsonLd) {
        return jsonLd.body()
                .map(body -> CleanText.of(
                        body.indexOf('<') >= 0 ? Jsoup.parse(body).wholeText() : Parser.unescapeEntities(body, false)))
                .map(text -> text.lines()
                        .map(CleanText::line)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }

    private static List<JudgedLine> story(Page page, String title, String author) {
        List<Judgement> judgements = judgements(page, title, author);
        List<JudgedLine> lines = new ArrayList<>(judgements.size());
        for (int i = 0; i < judgements.size(); i++) {
            lines.add(new JudgedLine(page.blocks().get(i).text(), judgements.get(i)));
        }
        return lines;
    }

    static List<Judgement> judgements(Page page, String title, String author) {
        int headlineAt = headlineAt(page, title);
        Box box = StoryBox.of(page, headlineAt).orElse(page.boxes().get(0));
        return Story.judge(page, box, title, author);
    }

    private static int headlineAt(Page page, String title) {
        String key = LineKinds.key(title);
        return page.facts().headlines().stream()
                .filter(candidate -> LineKinds.key(candidate.text()).equals(key))
                .mapToInt(PageFacts.Candidate::at)
                .findFirst()
                .orElse(-1);
    }

    private static Optional<String> language(PageFacts facts, JsonLd jsonLd) {
        return LanguageTag.code(facts.language())
                .or(() -> jsonLd.language().flatMap(LanguageTag::code))
                .or(() -> facts.meta("og:locale").flatMap(LanguageTag::code));
    }
}
