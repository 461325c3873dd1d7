package io.github.stancewire.analysis.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells a language by its script where that is enough, else by OpenNLP's model of 103 languages. Looks at no more than
 * about {@value #SAMPLE} characters. Thread-safe; the model takes about 40 MB.
 */
public final class OpenNlpLanguageIdentifier implements LanguageIdentifier {
    private static final int SAMPLE = 600;
    /** Below this many letters a name decides more than the language does. */
    private static final int FEWEST_LETTERS = 20;
    /** The model's probabilities are flat on short texts, so what counts is how far the first is before the second. */
    private static final double LEAST_CONFIDENCE = 0.2;
    /**
     * Hardly any news is written in these. The model gives some for lists of names, and Sundanese or Javanese for Indonesian, which
     * the press of both islands is written in.
     */
    private static final Set<String> NEVER = Set.of("la", "vo", "eo", "oc", "gv", "io", "ia", "ie", "su", "jv");
    /** So alike that the second says nothing against the first. */
    private static final Map<String, String> RELATED = Map.of(
            "id",
            "ms",
            "ms",
            "id",
            "no",
            "da sv",
            "da",
            "no sv",
            "sv",
            "no da",
            "hr",
            "sr bs sl",
            "sr",
            "hr bs sl mk",
            "bs",
            "hr sr sl",
            "cs",
            "sk",
            "sk",
            "cs");

    private final LanguageDetectorModel model;

    private OpenNlpLanguageIdentifier(LanguageDetectorModel model) {
        this.model = model;
    }

    /** Loads the model from the class path. */
    public static OpenNlpLanguageIdentifier create() {
        return new OpenNlpLanguageIdentifier(Models.languages());
    }

    @Override
    public DetectedLanguage identify(String text) {
        String sample = sample(text);
        Scripts scripts = Scripts.of(sample);
        Optional<DetectedLanguage> byScript = scripts.language();
        if (byScript.isPresent()) {
            return byScript.get();
        }
        if (scripts.letters() < FEWEST_LETTERS) {
            return DetectedLanguage.UNDETERMINED;
        }
        return byModel(scripts.withoutRareScripts());
    }

    private DetectedLanguage byModel(String sample) {
        Language[] ranked = new LanguageDetectorME(model).predictLanguages(sample); // cheap, and not thread-safe
        String best = "";
        double bestProbability = 0;
        for (Language language : ranked) {
            String code = LanguageCodes.twoLetters(language.getLang());
            if (code.isEmpty() || NEVER.contains(code)) {
                continue;
            }
            if (best.isEmpty()) {
                best = code;
                bestProbability = language.getConfidence();
            } else if (!code.equals(best) && !RELATED.getOrDefault(best, "").contains(code)) {
                double confidence = 1 - language.getConfidence() / bestProbability;
                return confidence < LEAST_CONFIDENCE
                        ? DetectedLanguage.UNDETERMINED
                        : new DetectedLanguage(CloseLanguages.refined(best, sample), confidence);
            }
        }
        return DetectedLanguage.UNDETERMINED;
    }

    /** Three slices, so that a foreign quotation or a navigation at the top does not decide alone. */
    private static String sample(String text) {
        if (text.length() <= SAMPLE) {
            return text;
        }
        int slice = SAMPLE / 3;
        int middle = text.length() / 2 - slice / 2;
        return text.substring(0, slice)
                + ' '
                + text.substring(middle, middle + slice)
                + ' '
                + text.substring(text.length() - slice);
    }
}
