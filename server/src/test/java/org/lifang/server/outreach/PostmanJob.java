package org.lifang.server.outreach;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.lifang.server.outreach.outbox.Outbox;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** Goes through the outbox until nothing is due; lives in a process of its own, to be killed. */
@Component
class PostmanJob implements Job {

    static final String NAME = "postman";
    static final String READY = "ready";
    static final String ROUND = "round";

    private final Outbox outbox;
    private final Clock clock;

    PostmanJob(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(READY);
        for (int round = 0; round < 4; round++) {
            outbox.tick(clock.instant());
            out.println(ROUND);
        }
        return 0;
    }
}
