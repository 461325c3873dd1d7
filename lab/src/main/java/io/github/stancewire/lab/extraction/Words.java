package io.github.stancewire.lab.extraction;

import java.util.ArrayList;
import java.util.List;

/** Words as the scorers count them: runs of letters, digits and the underscore, in any script. */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (isPart(point)) {
                begin = begin < 0 ? at : begin;
            } else if (begin >= 0) {
                words.add(text.substring(begin, at));
                begin = -1;
            }
            at += Character.charCount(point);
        }
        if (begin >= 0) {
            words.add(text.substring(begin));
        }
        return words;
    }

    /** What Python's {@code \w} is: letters, numbers of all kinds, the underscore; no marks. */
    private static boolean isPart(int point) {
        if (point == '_' || Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
