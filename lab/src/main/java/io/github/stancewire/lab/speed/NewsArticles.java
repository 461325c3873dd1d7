package io.github.stancewire.lab.speed;

import io.github.stancewire.lab.article.WholeArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Articles of some 600 words, made by joining shorter texts. Stateless. */
final class NewsArticles {
    private static final int WORDS = 600;
    private static final int LINKS = 60;

    private NewsArticles() {}

    /** From articles written for measuring, a template's paragraph full of countries and their deeds after every second one of theirs. */
    static List<String> made() {
        List<String> made = List.of(MadeText.paragraphs(WORDS).split("\n\n", -1));
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : paragraphs(WholeArticle.withoutStance())) {
            paragraphs.add(paragraph);
            if (paragraphs.size() % 3 == 2) {
                paragraphs.add(made.get(paragraphs.size() % made.size()));
            }
        }
        return join(paragraphs);
    }

    /** From the text files of a folder. */
    static List<String> in(Path folder) throws IOException {
        return join(paragraphs(WholeArticle.in(folder)));
    }

    private static List<String> paragraphs(List<WholeArticle> articles) {
        return articles.stream()
                .flatMap(article -> Stream.of(article.text().split("\\n\\s*\\n", -1)))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The last paragraphs, too few for an article, are left out unless they are all. */
    private static List<String> join(List<String> paragraphs) {
        List<String> articles = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int words = 0;
        for (String paragraph : paragraphs) {
            open.add(paragraph);
            words += paragraph.split("\\s+", -1).length;
            if (words >= WORDS) {
                articles.add(String.join("\n\n", open));
                open.clear();
                words = 0;
            }
        }
        if (articles.isEmpty()) {
            articles.add(String.join("\n\n", open));
        }
        return articles;
    }

    /** A page with the text, between as many links as a plain news site has. */
    static byte[] page(String text) {
        StringBuilder page = new StringBuilder("<html><head><title>The day's news</title></head><body><nav>");
        links(page);
        page.append("</nav><article><h1>The day's news</h1>");
        for (String paragraph : text.split("\n\n", -1)) {
            page.append("<p>")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>\n");
        }
        page.append("</article><footer>");
        links(page);
        return page.append("</footer></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void links(StringBuilder page) {
        for (int i = 0; i < LINKS; i++) {
            page.append("<li class=\"menu-item\"><a href=\"/section/")
                    .append(i)
                    .append("\">Section ")
                    .append(i)
                    .append("</a></li>");
        }
    }
}
