package io.github.camelflashai.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the rounds of a contest cost.
 *
 * @param subject the costs of the subject, by round
 * @param reference the costs of the reference, by round
 */
record Outcome(List<Cost> subject, List<Cost> reference) {
    double cpu() {
        return ratio(Cost::cpuNanos);
    }

    double bytes() {
        return ratio(Cost::bytes);
    }

    /** How many times as many operations a second as the reference. */
    double rate() {
        return 1 / ratio(Cost::wallNanos);
    }

    /** The median of a measure of the subject. */
    double ofSubject(ToDoubleFunction<Cost> measure) {
        return median(subject.stream().mapToDouble(measure).toArray());
    }

    /** The median of a measure of the reference. */
    double ofReference(ToDoubleFunction<Cost> measure) {
        return median(reference.stream().mapToDouble(measure).toArray());
    }

    /** The median of the rounds' ratios: a round's two halves are neighbours in time, so what disturbs hits both. */
    private double ratio(ToDoubleFunction<Cost> measure) {
        double[] ratios = new double[subject.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = measure.applyAsDouble(subject.get(i)) / measure.applyAsDouble(reference.get(i));
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    @Override
    public String toString() {
        return "subject " + figures(subject, this::ofSubject) + "; reference " + figures(reference, this::ofReference);
    }

    private static String figures(List<Cost> costs, java.util.function.ToDoubleFunction<ToDoubleFunction<Cost>> of) {
        return String.format(
                "cpu %.2f us, wall %.2f us, %.0f bytes, %d rounds",
                of.applyAsDouble(Cost::cpuNanos) / 1000,
                of.applyAsDouble(Cost::wallNanos) / 1000,
                of.applyAsDouble(Cost::bytes),
                costs.size());
    }
}
