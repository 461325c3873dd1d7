package io.github.stancewire.analysis.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells why a page that was answered with 200 is not the whole article: a paywall, a wall of consent, a check for robots, a
 * story that only a script would load.
 */
final class PageAccess {
    /** Characters; longer stories are taken for whole, whatever the page says of those who have not paid. */
    private static final int LONG = 2_500;

    private static final int SHORT = 600;
    private static final Pattern CONSENT = Pattern.compile(
            "before you continue|we value your privacy|your privacy (?:choices|is important)|cookie (?:consent|notice|preferences)|consent (?:to|management|required)|accept (?:all )?cookies|datenschutz-?einstellungen|paramètres de confidentialité|zustimmung",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROBOT = Pattern.compile(
            "just a moment|attention required|are you a (?:robot|human)|verify(?:ing)? (?:that )?you(?:'re| are) (?:a )?human|access (?:denied|to this page)|captcha|security check|checking your browser|request unsuccessful|pardon our interruption",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAY = Pattern.compile(
            "subscribe (?:now )?to (?:continue|read|keep|unlock)|to continue reading|continue reading (?:with|by)|(?:already|existing) (?:a )?subscriber|this (?:article|content|story) is (?:for|only|exclusive)|subscribers? only|unlock this (?:article|story)|jetzt (?:weiterlesen|freischalten|abonnieren)|réservé aux abonnés|pour lire la suite|para suscriptores|solo para abonados|contenuto riservato",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:enable|activate|turn on|requires?|need) java\\s?script|java\\s?script (?:is|must be|has to be) (?:disabled|enabled|required|not)",
            Pattern.CASE_INSENSITIVE);

    private PageAccess() {}

    /** Empty where nothing speaks against it; else consent, robot-check, paywall or script-only. */
    static Optional<String> problem(Page page, JsonLd jsonLd, String title, int storyLength) {
        if (storyLength >= LONG) {
            return Optional.empty();
        }
        boolean small = storyLength < SHORT;
        if (small
                && (ROBOT.matcher(title).find()
                        || ROBOT.matcher(page.facts().title()).find())) {
            return Optional.of("robot-check");
        }
        if (small
                && (CONSENT.matcher(title).find()
                        || CONSENT.matcher(page.facts().title()).find())) {
            return Optional.of("consent");
        }
        if (jsonLd.isForPay() || says(page, PAY)) {
            return Optional.of("paywall");
        }
        if (small && says(page, CONSENT) && page.blocks().size() < 60) {
            return Optional.of("consent");
        }
        boolean empty = storyLength == 0 && (!page.facts().scripts().isEmpty() || says(page, SCRIPT));
        return empty || small && says(page, SCRIPT) ? Optional.of("script-only") : Optional.empty();
    }

    private static boolean says(Page page, Pattern pattern) {
        return page.blocks().stream()
                .anyMatch(block -> block.text().length() < 300
                        && pattern.matcher(block.text()).find());
    }
}
