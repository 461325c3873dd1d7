package io.github.stancewire.analysis.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges each block of a page: what is the story, and why the rest is not. */
final class Story {
    private static final int DATE_LINE = 80;
    /** Hundredths of a list's characters that are links, from which on it is a list of links. */
    private static final int LINKED_LIST = 45;
    /** What follows the name where an author is introduced. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:,[^.]{2,120},)? (?:is|was|has|covers?|writes?|joined|reports?|leads?|oversees|teaches|studies|specializes|specialises|works?|serves?|lives|ist|arbeitet|schreibt|est|es)\\b");
    /** A paragraph without a full stop may open the story when it has so many words. */
    private static final int OPENING_WORDS = 6;

    private final Page page;
    private final String titleKey;
    private final List<String> authors;
    private final Judgement[] judged;
    private final Set<String> said = new HashSet<>();
    private boolean paragraphs;

    private Story(Page page, String title, String authors) {
        this.page = page;
        this.authors = authors.isEmpty() ? List.of() : List.of(authors.split("; "));
        this.titleKey = LineKinds.key(title);
        this.judged = new Judgement[page.blocks().size()];
    }

    /**
     * One judgement for each block of the page.
     *
     * @param box that holds the story
     * @param authors joined by "; "
     */
    static List<Judgement> judge(Page page, Box box, String title, String authors) {
        Story story = new Story(page, title, authors);
        story.judge(box);
        return List.of(story.judged);
    }

    private void judge(Box box) {
        paragraphs = isInParagraphs(box);
        boolean begun = false;
        for (int i = 0; i < judged.length; i++) {
            Block block = page.blocks().get(i);
            judged[i] = i < box.from() || i >= box.to() ? outside(block) : judge(block, begun);
            begun |= judged[i] == Judgement.STORY;
        }
        dropLists(box);
        dropHeadings(box);
    }

    private Judgement outside(Block block) {
        if (block.box().zone() != Zone.STORY) {
            return Judgement.in(block.box().zone());
        }
        return LineKinds.key(block.text()).equals(titleKey) ? Judgement.HEADLINE : Judgement.OUTSIDE;
    }

    /** Lists in which most words are links lead elsewhere, even where single items have some words besides. */
    private void dropLists(Box box) {
        for (int i = box.from(); i < box.to(); i++) {
            Block first = page.blocks().get(i);
            if (first.kind() != Block.Kind.ITEM) {
                continue;
            }
            int end = i;
            int all = 0;
            int linked = 0;
            while (end < box.to() && page.blocks().get(end).kind() == Block.Kind.ITEM) {
                all += page.blocks().get(end).text().length();
                linked += page.blocks().get(end).linked();
                end++;
            }
            for (int k = i; k < end && linked * 100 > all * LINKED_LIST; k++) {
                judged[k] = judged[k].isKept() ? Judgement.LINKS : judged[k];
            }
            i = end - 1;
        }
    }

    /** Whether nearly all running text stands in paragraphs, so that short lines outside of them are labels. */
    private boolean isInParagraphs(Box box) {
        int all = 0;
        int inside = 0;
        for (Block block : page.blocks().subList(box.from(), box.to())) {
            if (block.isText() && block.box().zone() == Zone.STORY) {
                all += block.text().length();
                inside += block.kind() == Block.Kind.PARAGRAPH ? block.text().length() : 0;
            }
        }
        return inside * 10 > all * 6;
    }

    private Judgement judge(Block block, boolean begun) {
        String text = block.text();
        if (block.box().zone() != Zone.STORY) {
            return Judgement.in(block.box().zone());
        }
        if (LineKinds.isFurniture(text)
                || LineKinds.isPromotion(text)
                || block.kind() == Block.Kind.HEADING && LineKinds.isEnd(text)) {
            return Judgement.FURNITURE;
        }
        if (LineKinds.isCopyright(text)) {
            return Judgement.COPYRIGHT;
        }
        boolean prose = LineKinds.isProse(text);
        double links = block.linkShare();
        if (links > 0.7 && (!prose || block.linked() + 3 >= text.length())) {
            return Judgement.LINKS;
        }
        if (Byline.read(text).isPresent() || isAboutAuthor(text)) {
            return Judgement.BYLINE;
        }
        String key = LineKinds.key(text);
        if (key.equals(titleKey) || !begun && block.level() == 1) {
            return Judgement.HEADLINE;
        }
        if (block.kind() == Block.Kind.CAPTION || !prose && LineKinds.isCaption(text)) {
            return Judgement.CAPTION;
        }
        if (isDate(text)) {
            return Judgement.DATE;
        }
        if (!begun && !prose && !mayBegin(block)) {
            return Judgement.BEFORE;
        }
        if (paragraphs && block.kind() == Block.Kind.PLAIN && !prose) {
            return Judgement.LABEL;
        }
        if (!said.add(key) && text.length() >= 40) {
            return Judgement.REPEATED;
        }
        return block.kind() == Block.Kind.HEADING ? Judgement.HEADING : Judgement.STORY;
    }

    /** "Jane Doe covers trade." */
    private boolean isAboutAuthor(String text) {
        for (String author : authors) {
            int at = text.indexOf(author);
            if (at >= 0
                    && at <= 2
                    && ABOUT.matcher(text.substring(at + author.length())).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(Block block) {
        return block.kind() == Block.Kind.HEADING
                || LineKinds.endsSentence(block.text())
                || block.kind() == Block.Kind.PARAGRAPH && LineKinds.words(block.text()) >= OPENING_WORDS;
    }

    private static boolean isDate(String text) {
        return text.length() < DATE_LINE
                && DateReader.read(text)
                        .filter(found -> found.rest().strip().length() < 30)
                        .isPresent();
    }

    private void dropHeadings(Box box) {
        boolean below = false;
        for (int i = box.to() - 1; i >= box.from(); i--) {
            String text = page.blocks().get(i).text();
            if (judged[i] == Judgement.STORY) {
                boolean tail = !below
                        && page.blocks().get(i).kind() != Block.Kind.ITEM
                        && LineKinds.words(text) <= 8
                        && !LineKinds.endsSentence(text);
                judged[i] = tail ? Judgement.AFTER : judged[i];
                below |= !tail;
            } else if (judged[i] == Judgement.HEADING && !below) {
                judged[i] = Judgement.EMPTY_HEADING;
            }
        }
    }
}
