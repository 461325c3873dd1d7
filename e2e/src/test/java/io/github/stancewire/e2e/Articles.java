package io.github.stancewire.e2e;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Articles for tests, made of parts of sentences; the same seed makes the same. */
public final class Articles {
    private static final List<String> WHO = List.of(
            "France", "Germany", "Japan", "Brazil", "Canada", "Kenya", "Norway", "Chile", "Turkey", "Indonesia");
    private static final List<String> DID =
            List.of("condemned", "praised", "criticised", "thanked", "accused", "supported", "threatened", "welcomed");
    private static final List<String> WHEN =
            List.of("on Tuesday", "last week", "in Geneva", "once more", "at the summit");
    private static final List<String> FILLER = List.of(
            "The talks about the fishing rules went on until late in the evening.",
            "Officials in the capital did not say when the next meeting would be.",
            "Two earlier rounds had ended without a text that both sides could sign.",
            "Traders at the harbour said that prices had hardly moved.");

    private Articles() {}

    /** Writes text files and HTML pages, every seventh a copy of the one before under another name, one of them empty. */
    public static void fill(DataFolder folder, int count, long seed) throws IOException {
        Random random = new Random(seed);
        String article = "";
        boolean page = false;
        for (int i = 0; i < count; i++) {
            if (i % 7 != 6) {
                page = random.nextInt(3) == 0;
                article = page ? page(i, random) : text(i, random);
            }
            folder.write(String.format(Locale.ROOT, "%04d.%s", i, page ? "html" : "txt"), article);
        }
        folder.write("empty.txt", "");
    }

    /** A plain text with title, author and date. */
    public static String text(int number, Random random) {
        return "Dispatch number " + number + " from the region\n\nBy Ada Example\n" + (1 + random.nextInt(28))
                + " March 2021\n\n" + String.join("\n\n", paragraph(random), paragraph(random), paragraph(random))
                + "\n";
    }

    private static String page(int number, Random random) {
        return "<!doctype html><html lang=\"en\"><head><title>Page " + number + " of the gazette</title>"
                + "<link rel=\"canonical\" href=\"https://gazette.example/2021/story-" + number + "\">"
                + "<meta property=\"article:published_time\" content=\"2021-04-" + (10 + random.nextInt(18))
                + "T08:00:00Z\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Page " + number
                + " of the gazette</h1><p>" + paragraph(random) + "</p><p>" + paragraph(random) + "</p><p>"
                + paragraph(random) + "</p></article></body></html>\n";
    }

    /** An RSS feed whose entries hold their whole article. */
    static String feed(int entries, Random random) {
        StringBuilder feed = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
                        + "<title>The gazette's wire</title><link>https://wire.example/</link><description>News</description>");
        for (int i = 0; i < entries; i++) {
            feed.append("<item><title>Wire story ")
                    .append(i)
                    .append("</title><link>https://wire.example/story-")
                    .append(i)
                    .append("</link><pubDate>Mon, 03 May 2021 0")
                    .append(i % 10)
                    .append(":00:00 GMT</pubDate><description>&lt;p&gt;")
                    .append(paragraph(random))
                    .append("&lt;/p&gt;&lt;p&gt;")
                    .append(paragraph(random))
                    .append("&lt;/p&gt;</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 2; sentence++) {
            String who = any(WHO, random);
            String whom = any(WHO, random);
            text.append(who)
                    .append(' ')
                    .append(any(DID, random))
                    .append(' ')
                    .append(who.equals(whom) ? "Iceland" : whom)
                    .append(' ')
                    .append(any(WHEN, random))
                    .append(". ")
                    .append(any(FILLER, random))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
