package io.github.stancewire.analysis.language;

/** Tells the language of a text. Implementations are pure and thread-safe. */
public interface LanguageIdentifier {
    DetectedLanguage identify(String text);
}
