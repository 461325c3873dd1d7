package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.targets.TargetFeatures;
import java.util.ArrayList;
import java.util.List;

/** Reads the sentences of NewsMTSC as examples of {@link TargetTrainer}. Stateless. */
final class TargetExamples {
    private TargetExamples() {}

    /**
     * @param row of the file, from 0
     * @param target of the row, from 0
     */
    record Asked(int row, int target, TargetTrainer.Example example) {}

    /** In order of the rows. */
    static List<Asked> of(List<TargetRecord> records) {
        ParsedText.Reader reader = new ParsedText.Reader();
        List<Asked> asked = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            TargetRecord record = records.get(row);
            ParsedText parsed = reader.read(record.text());
            for (int i = 0; i < record.targets().size(); i++) {
                TargetRecord.Target target = record.targets().get(i);
                List<Span> places = target.places();
                asked.add(new Asked(
                        row,
                        i,
                        new TargetTrainer.Example(
                                TargetFeatures.of(parsed.sentence(), parsed.tree(), places), target.polarity())));
            }
        }
        return asked;
    }
}
