package io.github.stancewire.analysis.extract;

import java.util.List;

/** One line of what was received, and whether it is part of the story. */
record JudgedLine(String text, Judgement judgement) {
    /** Lines of which nothing more is known than that they are the story. */
    static List<JudgedLine> story(List<String> lines) {
        return lines.stream().map(line -> new JudgedLine(line, Judgement.STORY)).toList();
    }
}
