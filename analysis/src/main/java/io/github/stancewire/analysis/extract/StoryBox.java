package io.github.stancewire.analysis.extract;

import java.util.Optional;

/**
 * Finds the box that holds the story: the one whose blocks are worth most together, where running text counts by its
 * length and everything else counts against. Boxes hold neighbours, so that sums over ranges give all of them in one pass
 * (the greatest subsequence of Pasternack and Roth, 2009, on the boxes of the page instead of on all ranges).
 */
final class StoryBox {
    private static final int SENTENCE = 80;
    /** What is called a body is believed when it is worth so many hundredths of the best box. */
    private static final int BODY_SHARE = 33;
    /** Worth less, a box is no article of its own. */
    private static final int LEAST = 400;

    private StoryBox() {}

    /** Empty where no box is worth anything. */
    static Optional<Box> of(Page page, int headlineAt) {
        double[] sums = new double[page.blocks().size() + 1];
        for (int i = 0; i < page.blocks().size(); i++) {
            sums[i + 1] = sums[i] + worth(page.blocks().get(i));
        }
        Optional<Box> best = best(page, sums, box -> true);
        if (best.isEmpty()) {
            return best;
        }
        double most = worth(best.get(), sums);
        return best(page, sums, box -> box.isMarked() || box.meaning().has(ClassWords.Role.BODY))
                .filter(box -> worth(box, sums) * 100 > most * BODY_SHARE)
                .map(box -> whole(page, box, sums))
                .or(() -> best)
                .map(box -> first(page, box, headlineAt, sums));
    }

    /** A story that is cut into several boxes of the same class, with something else between: the box around them. */
    private static Box whole(Page page, Box chosen, double[] sums) {
        Box around = chosen;
        for (Box part : page.boxes()) {
            boolean same = !part.meaning().equals(ClassWords.Meaning.NONE)
                    && part.meaning().equals(chosen.meaning())
                    && part.tag().equals(chosen.tag());
            if (same && part.zone() == Zone.STORY && worth(part, sums) > LEAST / 4) {
                around = enclosing(around, part);
            }
        }
        // Where most of what is between is not the story, it is rather another story.
        return worth(around, sums) > worth(chosen, sums) ? around : chosen;
    }

    private static Box enclosing(Box one, Box other) {
        Box around = one;
        while (!around.contains(other) && around.parent().isPresent()) {
            around = around.parent().get();
        }
        return around;
    }

    /** Pages that go on with other articles: the one below the headline, where the other is chosen for its length. */
    private static Box first(Page page, Box chosen, int headlineAt, double[] sums) {
        if (headlineAt < 0) {
            return chosen;
        }
        for (Box box : page.boxes()) {
            boolean article = box.isMarked()
                    || box.tag().equals("article")
                    || box.meaning().has(ClassWords.Role.BODY);
            if (article
                    && box.zone() == Zone.STORY
                    && box.to() > headlineAt
                    && worth(box, sums) > LEAST
                    && worth(box, sums) * 5 > worth(chosen, sums)) {
                boolean other =
                        box.to() <= chosen.from() || (chosen.contains(box) && isSeries(page, chosen, box, sums));
                return other ? box : chosen;
            }
        }
        return chosen;
    }

    /** Whether the box holds several articles, of which one is given. */
    private static boolean isSeries(Page page, Box chosen, Box one, double[] sums) {
        return page.boxes().stream()
                .anyMatch(box -> box != one
                        && box.from() >= one.to()
                        && box.to() <= chosen.to()
                        && box.tag().equals(one.tag())
                        && box.meaning().equals(one.meaning())
                        && (box.tag().equals("article") || box.isMarked())
                        && worth(box, sums) > LEAST);
    }

    private static Optional<Box> best(Page page, double[] sums, java.util.function.Predicate<Box> allowed) {
        Box best = null;
        double most = 0;
        for (Box box : page.boxes()) {
            double worth = worth(box, sums);
            // The innermost of those with the same blocks says most.
            if (worth > 0 && worth >= most && box.zone() == Zone.STORY && allowed.test(box)) {
                most = worth;
                best = box;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double worth(Box box, double[] sums) {
        return sums[box.to()] - sums[box.from()];
    }

    private static double worth(Block block) {
        int length = block.text().length();
        if (block.box().zone() != Zone.STORY) {
            return block.isText() ? -0.3 * length : -5;
        }
        if (block.kind() == Block.Kind.HEADING) {
            return 0;
        }
        if (!block.isText()) {
            boolean line =
                    block.linked() == 0 && (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.CELL);
            return line ? (block.kind() == Block.Kind.CELL ? 0 : 0.3 * length) : -10 - block.linked();
        }
        double plain = length - 2.0 * block.linked();
        boolean sentence = length >= SENTENCE || LineKinds.endsSentence(block.text());
        double share = block.kind() == Block.Kind.ITEM || block.kind() == Block.Kind.CELL ? 0.5 : 1;
        return plain * share * (sentence ? 1 : 0.3);
    }
}
