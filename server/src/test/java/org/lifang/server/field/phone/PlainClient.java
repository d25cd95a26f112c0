package org.lifang.server.field.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What many field apps do instead: post each form, and post it again when no answer comes. It keeps what was not sent
 * in memory, sends no id the server would know again, and meets the same faults; its server keeps what it gets.
 */
public final class PlainClient {

    private static final int MOST_TRIES = 5;

    private final SplittableRandom random;
    private final List<String> inHand = new ArrayList<>();
    private final List<String> server = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();

    public PlainClient(SplittableRandom random) {
        this.random = random;
    }

    /** Lost, doubled and changed forms of a day. */
    public record Score(int lost, int doubled, int changed) {

        public Score plus(Score other) {
            return new Score(lost + other.lost, doubled + other.doubled, changed + other.changed);
        }
    }

    public void tell() {
        String form = new UUID(random.nextLong(), random.nextLong()).toString();
        happened.add(form);
        inHand.add(form);
    }

    public void killed() {
        inHand.clear();
    }

    /** Sends what is in hand while these things go wrong, then over a good line. */
    public void send(List<Fault> faults) {
        List<Fault> left = new ArrayList<>(faults);
        for (String form : List.copyOf(inHand)) {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Fault fault = left.isEmpty() ? null : left.removeFirst();
                if (fault == null || arrives(fault, form)) {
                    if (fault == null) {
                        server.add(form);
                    }
                    inHand.remove(form);
                    break;
                }
            }
        }
    }

    /** Whether the client believes that it arrived. */
    private boolean arrives(Fault fault, String form) {
        return switch (fault) {
            case CUT_AFTER, ANSWER_CUT -> {
                server.add(form);
                yield false;
            }
            case SENT_TWICE, SENT_AGAIN_LATER -> {
                server.add(form);
                server.add(form);
                yield true;
            }
            case CORRUPTED_BYTE -> {
                server.add(form.replace(form.charAt(0), 'x'));
                yield true;
            }
            case REORDERED, SLOW_LINE, ONLY_THE_HEAD, ONLY_THE_TAIL -> {
                server.add(form);
                yield true;
            }
            default -> false;
        };
    }

    public Score score() {
        int lost = 0;
        int doubled = 0;
        for (String form : happened) {
            int times = (int) server.stream().filter(form::equals).count();
            lost += times == 0 ? 1 : 0;
            doubled += Math.max(0, times - 1);
        }
        int changed =
                (int) server.stream().filter(form -> !happened.contains(form)).count();
        return new Score(lost, doubled, changed);
    }
}
