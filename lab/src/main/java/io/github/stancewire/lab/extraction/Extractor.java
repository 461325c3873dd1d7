package io.github.stancewire.lab.extraction;

import io.github.stancewire.analysis.extract.DefaultArticleExtractor;
import io.github.stancewire.analysis.extract.Explanation;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.PublicationDate;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Something that reads articles out of pages, to be measured. The page alone is given, never its address. */
interface Extractor {
    String name();

    Found read(byte[] html);

    static List<Extractor> all() {
        return List.of(new Ours(DefaultArticleExtractor.create()), new Readability4j());
    }

    /** The extractor that the pipeline uses, from bytes on. What a page without an article says of itself counts too. */
    record Ours(DefaultArticleExtractor extractor) implements Extractor {
        @Override
        public String name() {
            return "stancewire";
        }

        @Override
        public Found read(byte[] html) {
            Explanation explanation = extractor.explain(new ReceivedArticle(
                    html,
                    Optional.of("text/html"),
                    Optional.empty(),
                    Optional.empty(),
                    ReceivedArticle.FeedEntry.NONE));
            Explanation.Fields fields = explanation.fields();
            return new Found(
                    explanation.extraction() instanceof Extraction.Extracted extracted
                            ? extracted.article().text()
                            : "",
                    fields.title().orElse(""),
                    fields.author().map(names -> List.of(names.split("; "))).orElse(List.of()),
                    fields.published().map(PublicationDate::iso).orElse(""),
                    fields.outlet().orElse(""));
        }
    }

    /** The nearest neighbour on Maven Central: a port of Mozilla's Readability. It gives no date and no publisher. */
    record Readability4j() implements Extractor {
        @Override
        public String name() {
            return "readability4j 1.0.8";
        }

        @Override
        public Found read(byte[] html) {
            Article article = new Readability4J("http://localhost/", new String(html, StandardCharsets.UTF_8)).parse();
            String byline = Optional.ofNullable(article.getByline()).orElse("");
            return new Found(
                    blocks(article),
                    Optional.ofNullable(article.getTitle()).orElse(""),
                    byline.isBlank() ? List.of() : List.of(byline),
                    "",
                    "");
        }

        /** jsoup's text, with white space between blocks; what the library itself gives glues them together. */
        private static String blocks(Article article) {
            @Nullable Element content = article.getArticleContent();
            return content == null ? "" : content.text();
        }
    }
}
