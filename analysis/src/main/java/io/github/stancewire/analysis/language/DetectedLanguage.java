package io.github.stancewire.analysis.language;

/**
 * @param code ISO 639-1 code, or {@code und} where the text is too short or too mixed to tell
 * @param confidence from 0 to 1
 */
public record DetectedLanguage(String code, double confidence) {
    public static final DetectedLanguage UNDETERMINED = new DetectedLanguage("und", 0);

    public boolean isEnglish() {
        return code.equals("en");
    }
}
