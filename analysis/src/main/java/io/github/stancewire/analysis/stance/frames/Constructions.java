package io.github.stancewire.analysis.stance.frames;

import java.util.List;
import java.util.function.IntFunction;

/** Stances that several words show together, whatever each of them tells alone. For one thread. */
final class Constructions {
    private final List<IntFunction<List<Finding>>> frames;

    Constructions(Reading reading) {
        this.frames = List.of(
                new UnderFrames(reading)::find,
                new HelpFrames(reading)::find,
                new SupportFrames(reading)::find,
                new ReleaseFrames(reading)::find,
                new DefianceFrames(reading)::find,
                new AttitudeFrames(reading)::find,
                new AccusationFrames(reading)::find,
                new ReproachFrames(reading)::find,
                new DemandNounFrames(reading)::find,
                new RefusalFrames(reading)::find,
                new FearFrames(reading)::find,
                new AnswerFrames(reading)::find,
                new ReliefFrames(reading)::find);
    }

    List<Finding> find(int token) {
        return frames.stream().flatMap(frame -> frame.apply(token).stream()).toList();
    }
}
