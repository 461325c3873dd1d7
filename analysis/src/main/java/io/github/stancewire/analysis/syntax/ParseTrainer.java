package io.github.stancewire.analysis.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns a {@link ParseModel} from trees, in as many passes as the caller makes, in the caller's order. The moves are learned
 * by a structured perceptron that is corrected where the search went furthest from the truth (Huang, Fayong and Guo 2012);
 * relations by an averaged perceptron on the true trees. Trees with crossing arcs teach relations only. Deterministic; not
 * thread-safe.
 */
public final class ParseTrainer {
    private static final int RAREST_FEATURE = 2;
    /** By how much the right relation has to be better than others, in summed weights, until nothing more is learned. */
    private static final int MARGIN = 25;

    private static final int RAREST_MOVE_FEATURE = 3;

    private final Lexicon lexicon;
    private final int width;
    private final MoveTrainer moves;
    private final List<String> relations;
    private final RowTrainer rows;
    private final int[] scores;

    /**
     * @param width how many states the search keeps
     * @param places size of the table of weights of moves, a power of two
     */
    public ParseTrainer(Lexicon lexicon, List<Tree> trees, int width, int places) {
        this.lexicon = lexicon;
        this.width = width;
        Set<String> names = new TreeSet<>();
        trees.forEach(tree -> names.addAll(tree.relations()));
        this.moves = new MoveTrainer(table(trees).checks(places, RAREST_MOVE_FEATURE));
        this.relations = List.copyOf(names);
        this.rows = new RowTrainer(relations.size(), RAREST_FEATURE, MARGIN);
        this.scores = new int[relations.size()];
        for (Tree tree : trees) {
            eachArc(tree, (features, count, truth) -> {
                rows.count(features, count);
                return truth;
            });
        }
    }

    /** Counts the features of the states that the true moves lead to. */
    private MoveTable table(List<Tree> trees) {
        MoveTable table = new MoveTable();
        for (Tree tree : trees) {
            if (tree.isProjective()) {
                TagCodes codes = new TagCodes(tree.tags());
                States states = new States(codes);
                StateFeatures features =
                        new StateFeatures(Forms.of(tree.words(), lexicon), codes, (slots, from, to) -> 0);
                int[] truth = truth(tree, states, features);
                for (int step = 0; step < truth.length - 1; step++) {
                    Slots slots = features.all(states, truth[step]);
                    table.count(slots.hashes, slots.count);
                }
            }
        }
        return table;
    }

    /** Learns from each tree once; returns how many were found whole before they were learned from. */
    public int pass(List<Tree> trees) {
        int whole = 0;
        for (Tree tree : trees) {
            if (tree.isProjective()) {
                whole += learnMoves(tree) ? 1 : 0;
            }
            eachArc(tree, (features, count, truth) -> {
                rows.score(features, count, truth, scores);
                return rows.update(features, count, truth, scores);
            });
        }
        return whole;
    }

    private interface Learner {
        /** Returns the relation that those after it shall see. */
        int learn(int[] features, int count, int truth);
    }

    private void eachArc(Tree tree, Learner learner) {
        Forms forms = Forms.of(tree.words(), lexicon);
        TagCodes codes = new TagCodes(tree.tags());
        Arcs arcs = new Arcs(tree.heads().stream().mapToInt(Integer::intValue).toArray(), codes);
        ArcFeatures features = new ArcFeatures(forms, codes, arcs);
        for (int word : arcs.order) {
            if (arcs.heads[word] >= 0) {
                int truth = relations.indexOf(tree.relations().get(word));
                features.told[word] = learner.learn(features.slots, features.fill(word), truth) + 1;
            }
        }
    }

    private boolean learnMoves(Tree tree) {
        moves.tick();
        Forms forms = Forms.of(tree.words(), lexicon);
        TagCodes codes = new TagCodes(tree.tags());
        States states = new States(codes);
        StateFeatures features = new StateFeatures(forms, codes, moves);
        int[] heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
        Beam beam = new Beam(states, features, width, heads);
        int steps = 2 * tree.size() - 1;
        int[] truth = truth(tree, states, features);
        int worst = 0;
        int worstStep = 0;
        int worstState = 0;
        int best = 0;
        for (int step = 1; step <= steps; step++) {
            best = beam.step();
            int violation = states.score[best] - states.score[truth[step]];
            if (!samePath(states, best, truth[step]) && violation >= worst) {
                worst = violation;
                worstStep = step;
                worstState = best;
            }
        }
        if (worstStep > 0) {
            correct(states, features, truth[worstStep], worstState);
        }
        return samePath(states, best, truth[steps]);
    }

    /** The states that the true moves lead to, with their scores. */
    private static int[] truth(Tree tree, States states, StateFeatures features) {
        int steps = 2 * tree.size() - 1;
        int[] truth = new int[steps + 1];
        truth[0] = states.start();
        Oracle oracle = new Oracle(tree.heads());
        for (int step = 0; step < steps; step++) {
            int state = truth[step];
            int move = oracle.next(states, state);
            int weight = Sums.move(features.score(states, state), move);
            truth[step + 1] = states.move(state, move, states.score[state] + weight);
        }
        return truth;
    }

    private static boolean samePath(States states, int one, int other) {
        int a = one;
        int b = other;
        while (states.previous[a] >= 0) {
            if (states.action[a] != states.action[b]) {
                return false;
            }
            a = states.previous[a];
            b = states.previous[b];
        }
        return true;
    }

    private void correct(States states, StateFeatures features, int truth, int wrong) {
        List<Integer> right = path(states, truth);
        List<Integer> taken = path(states, wrong);
        int same = 0;
        while (states.action[right.get(same)] == states.action[taken.get(same)]) {
            same++;
        }
        for (int i = same; i < right.size(); i++) {
            add(states, features, right.get(i), 1);
            add(states, features, taken.get(i), -1);
        }
    }

    /** The states after the first one, in order. */
    private static List<Integer> path(States states, int last) {
        List<Integer> path = new ArrayList<>();
        for (int state = last; states.previous[state] >= 0; state = states.previous[state]) {
            path.add(0, state);
        }
        return path;
    }

    private void add(States states, StateFeatures features, int state, int amount) {
        Slots slots = features.all(states, states.previous[state]);
        moves.add(slots.hashes, slots.count, states.action[state], amount);
    }

    /**
     * Begins another course: learns from nothing again, in another order of the trees. The model will be the mean of all
     * courses, which errs less than one alone, for each has its own errors, and is no slower.
     */
    public void restart() {
        moves.restart();
        rows.restart();
    }

    /** What is learned so far. */
    public ParseModel model() {
        return new ParseModel(lexicon, moves.model(), relations, rows.model(), width);
    }
}
