package io.github.stancewire.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Articles for tests, made of the parts of sentences; the same seed makes the same. */
final class Articles {
    private static final List<String> WHO = List.of(
            "France", "Germany", "Japan", "Brazil", "Canada", "Kenya", "Norway", "Chile", "Turkey", "Indonesia");
    private static final List<String> DID =
            List.of("condemned", "praised", "criticised", "thanked", "accused", "supported", "threatened", "welcomed");

    private Articles() {}

    /** Writes {@code count} text files, every seventh a copy of the one before under another name. */
    static void write(Path folder, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed);
        String text = "";
        for (int i = 0; i < count; i++) {
            if (i % 7 != 6) {
                text = article(i, random);
            }
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "%04d.txt", i)), text);
        }
    }

    static String article(int number, Random random) {
        StringBuilder text = new StringBuilder("Dispatch number " + number + " from the region\n\nBy Ada Example\n")
                .append(1 + random.nextInt(28))
                .append(" March 2021\n");
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            text.append('\n');
            for (int sentence = 0; sentence < 3; sentence++) {
                text.append(any(WHO, random))
                        .append(' ')
                        .append(any(DID, random))
                        .append(' ')
                        .append(any(WHO, random))
                        .append(" on Tuesday over the fishing rules, officials in the capital said. ");
            }
        }
        return text.append('\n').toString();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
