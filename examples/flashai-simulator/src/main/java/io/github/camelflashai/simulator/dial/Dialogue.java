package io.github.camelflashai.simulator.dial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up what is said in a call. No text holds a delimiter of any list it may end up in. */
final class Dialogue {
    private static final List<String> QUESTIONS = List.of(
            "Hello, this is the customer service robot. May I have a minute?",
            "Would you like to hear about your order?",
            "Shall we send the details as a message?",
            "May a colleague call you back?");
    private static final List<String> REPLIES = List.of(
            "Yes, go on", "Who is speaking?", "No, thank you", "I am busy right now", "Please call me tomorrow");

    private Dialogue() {}

    static List<Turn> between(Instant answered, Instant end, SplittableRandom random) {
        int count = random.nextInt(1, QUESTIONS.size() + 1);
        Duration step = Duration.between(answered, end).dividedBy(2L * count);
        List<Turn> turns = new ArrayList<>(count);
        for (int turn = 0; turn < count; turn++) {
            Instant asked = answered.plus(step.multipliedBy(2L * turn));
            String reply = REPLIES.get(random.nextInt(REPLIES.size()));
            turns.add(new Turn(QUESTIONS.get(turn), asked, reply, asked.plus(step)));
        }
        return List.copyOf(turns);
    }
}
