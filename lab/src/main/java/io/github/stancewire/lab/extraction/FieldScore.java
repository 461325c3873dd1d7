package io.github.stancewire.lab.extraction;

import io.github.stancewire.lab.extraction.Found.Field;

/**
 * How often a field was right.
 *
 * @param right pages where it is
 * @param wrong pages with another value
 * @param missing pages without a value
 */
record FieldScore(int right, int wrong, int missing) {
    static final FieldScore NONE = new FieldScore(0, 0, 0);

    /** This and one page more; pages whose truth has no value for the field do not count. */
    FieldScore with(Field field, DataSet.Truth truth, Found found) {
        FieldValues values = FieldValues.of(field);
        if (values.isEmpty(truth.found().field(field))) {
            return this;
        }
        String got = found.field(field);
        if (values.isEmpty(got)) {
            return new FieldScore(right, wrong, missing + 1);
        }
        return values.same(got, truth.found().field(field), truth.domain())
                ? new FieldScore(right + 1, wrong, missing)
                : new FieldScore(right, wrong + 1, missing);
    }

    int pages() {
        return right + wrong + missing;
    }

    double f1() {
        double precision = right + wrong == 0 ? 0 : (double) right / (right + wrong);
        double recall = pages() == 0 ? 0 : (double) right / pages();
        return BodyScore.harmonic(precision, recall);
    }
}
