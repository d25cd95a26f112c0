package org.lifang.server.compliance;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.lifang.server.Together;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** Asks the gate many times at once when told to; lives in a process of its own. */
@Component
class AskJob implements Job {

    static final String NAME = "ask";
    private static final int CALLERS = 32;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final Permits permits;
    private final Street street;

    AskJob(Permits permits, Street street) {
        this.permits = permits;
        this.street = street;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println("ready");
        Ask aimed = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("case")) {
                out.println("case " + newCase());
            } else if (line.startsWith("aim ")) {
                aimed = aim(line.substring("aim ".length()).split(" "));
                out.println("aimed");
            } else if (aimed != null) {
                out.println("permitted " + ask(aimed));
            }
        }
        return 0;
    }

    private String newCase() {
        Case late = street.somebodyLate(TODAY);
        return late.borrower() + " " + late.loan() + " " + late.phone() + " " + late.home() + " " + late.friend() + " "
                + late.friendPhone() + " " + street.collector();
    }

    private static Ask aim(String[] words) {
        long[] ids =
                LongStream.range(0, 6).map(i -> Long.parseLong(words[(int) i])).toArray();
        Case late = new Case(ids[0], ids[1], ids[2], ids[3], ids[4], ids[5]);
        return Street.call(late, TODAY.atTime(9, 0), UUID.fromString(words[6]));
    }

    private long ask(Ask aimed) throws Exception {
        return Together.call(
                        CALLERS,
                        caller -> () -> permits.ask(Street.asking(), aimed).orRefuse())
                .stream()
                .filter(Asked.Permitted.class::isInstance)
                .count();
    }
}
