package io.github.stancewire.schemas.identity;

import java.util.List;
import java.util.Random;

/** Addresses as bad as the web's and worse, from a seed. */
final class RandomUrls {
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            ".",
            "..",
            "/../",
            "/./",
            "%",
            "%2",
            "%41",
            "%2e",
            "%2E%2e",
            "%2f",
            "%25",
            "%zz",
            "%u0041",
            "\\",
            " ",
            "\"",
            "'",
            "<",
            ">",
            "|",
            "^",
            "`",
            "{",
            "}",
            "[",
            "]",
            "?",
            "&",
            "=",
            "&&",
            "#",
            ";",
            ":",
            "@",
            "+",
            "ü",
            "新闻",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\t",
            "\n",
            "\u00A0",
            "\u200B",
            "utm_source=x",
            "fbclid=",
            "id=7",
            "a",
            "B",
            "news",
            "2024",
            "-",
            "_",
            "~");
    private static final List<String> SCHEMES = List.of("http://", "https://", "HTTPS://", "http:\\\\", "https:///");
    private static final List<String> HOSTS = List.of(
            "example.org",
            "EXAMPLE.org.",
            "zürich.example",
            "xn--zrich-kva.example",
            "192.0.2.1",
            "[::1]",
            "a.example:80",
            "a.example:443",
            "u:p@a.example",
            "a\u3002example",
            "ex%61mple.org",
            "faß.example",
            "新闻.example");

    private RandomUrls() {}

    static String next(Random random) {
        StringBuilder url = new StringBuilder(pick(SCHEMES, random)).append(pick(HOSTS, random));
        if (random.nextInt(20) == 0) {
            url.append(pick(PIECES, random));
        }
        url.append('/');
        for (int i = random.nextInt(12); i > 0; i--) {
            url.append(random.nextInt(30) == 0 ? Character.toString(random.nextInt(0x10000)) : pick(PIECES, random));
        }
        return url.toString();
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
