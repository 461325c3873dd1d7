package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Universal parts of speech by OpenNLP's model of UD English EWT. The model has seen clitics joined to their words and
 * tags them together ("Russia's" is PROPN+PART), so they are joined for it and taken apart again. Thread-safe: a
 * {@code POSTaggerME} is not, so each call borrows one.
 */
final class EnglishTagger {
    /** The model looks at beginnings and ends of words; more than this of one word says nothing. */
    private static final int LONGEST_WORD = 40;

    private static final Set<String> TAGS = Set.of(
            "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "ADP", "PRON", "DET", "NUM", "CCONJ", "SCONJ", "PART",
            "PUNCT", "SYM", "INTJ", "X");
    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m", "n't");

    private final POSModel model;
    private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

    EnglishTagger(POSModel model) {
        this.model = model;
    }

    /** One tag for each token of a sentence. */
    List<String> tag(String text, List<Span> tokens) {
        List<String> words = new ArrayList<>();
        boolean[] clitic = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            String word = plain(text, tokens.get(i));
            clitic[i] = i > 0 && tokens.get(i).begin() == tokens.get(i - 1).end() && isClitic(word, words);
            if (clitic[i]) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else {
                words.add(word);
            }
        }
        String[] joined = borrowAndTag(words.toArray(String[]::new));
        List<String> tags = new ArrayList<>(tokens.size());
        int at = -1;
        for (int i = 0; i < tokens.size(); i++) {
            at += clitic[i] ? 0 : 1;
            String[] parts = joined[at].split("\\+");
            String tag = clitic[i] ? cliticTag(plain(text, tokens.get(i)), parts, tags.get(i - 1)) : parts[0];
            tags.add(TagRules.corrected(TAGS.contains(tag) ? tag : "X", text, tokens, i, tags));
        }
        return tags;
    }

    private static boolean isClitic(String word, List<String> words) {
        return CLITICS.contains(word)
                || (word.equals("not") && words.get(words.size() - 1).equalsIgnoreCase("can"));
    }

    private static String cliticTag(String clitic, String[] parts, String host) {
        if (clitic.equals("n't") || clitic.equals("not")) {
            return "PART";
        }
        if (!clitic.equals("'s")) {
            return "AUX";
        }
        if (parts.length > 1) {
            return parts[1];
        }
        return host.equals("PRON") || host.equals("ADV") ? "AUX" : "PART";
    }

    private String[] borrowAndTag(String[] words) {
        POSTaggerME tagger = idle.poll();
        if (tagger == null) {
            tagger = new POSTaggerME(model, POSTagFormat.UD);
        }
        String[] tags = tagger.tag(words);
        idle.add(tagger); // not after an exception: its state is then unknown
        return tags;
    }

    /** As the model has seen words: straight quotes, one kind of dash, no more than it can use. */
    private static String plain(String text, Span token) {
        String word = text.substring(token.begin(), Math.min(token.end(), token.begin() + LONGEST_WORD));
        return switch (word) {
            case "“", "”", "«", "»", "„" -> "\"";
            case "‘" -> "'";
            case "–", "—", "\u2010", "\u2011" -> "-";
            case "…" -> "...";
            default -> word.replace('’', '\'');
        };
    }
}
