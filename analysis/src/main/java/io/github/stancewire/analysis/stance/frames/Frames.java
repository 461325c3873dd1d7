package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks all frames what a sentence tells. Pure. */
public final class Frames {
    private Frames() {}

    /**
     * What they find, in order of the words at which they do.
     *
     * @param publisher who judges where nobody is told to speak; empty where that is not known
     */
    public static List<Finding> find(Reading reading, Optional<Actor> publisher) {
        VerbFrames verbs = new VerbFrames(reading);
        NounFrames nouns = new NounFrames(reading);
        RelationFrames relations = new RelationFrames(reading);
        AdjectiveFrames adjectives = new AdjectiveFrames(reading);
        CompoundFrames compounds = new CompoundFrames(reading);
        DemandFrames demands = new DemandFrames(reading);
        Evaluations evaluations = new Evaluations(reading, publisher);
        Constructions constructions = new Constructions(reading);
        List<Finding> findings = new ArrayList<>();
        for (int token = 0; token < reading.sentence().size(); token++) {
            int before = findings.size();
            findings.addAll(verbs.find(token));
            findings.addAll(nouns.find(token));
            findings.addAll(relations.find(token));
            findings.addAll(adjectives.find(token));
            findings.addAll(compounds.find(token));
            findings.addAll(demands.find(token));
            findings.addAll(evaluations.find(token));
            findings.addAll(constructions.find(token));
            if (findings.size() > before) {
                reading.note(token, Outcome.FITS, List.of());
            }
        }
        return findings;
    }
}
