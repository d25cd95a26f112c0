package org.lifang.kernel.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.visit.VisitPermit;

/** The phone's chain of a visit says what the server's says, letter by letter, on whatever happens at a door. */
final class VisitBrowserTest {

    private static final int WALKS = Integer.getInteger("lifang.cases", 1_000) / 5;
    private static final long SEED = Long.getLong("lifang.seed", 20_261_123L);
    private static final Path KERNEL = Path.of("target", "javascript", "lifang-visit.js");
    private static final int LONGEST = 40;
    private static final int DAY = 20_780;
    private static final long MORNING = DAY * 86_400_000L + 2 * 3_600_000L;
    private static final String ONE = "01980000-0000-7000-8000-00000000000a";
    private static final String TWO = "01980000-0000-7000-8000-00000000000b";

    /** What happens at doors, in an order that leads to an agreement when nothing comes between. */
    private static final List<String> HAPPENING = List.of(
            "\"type\":\"SET_OFF\"",
            "\"type\":\"ARRIVED\",\"place\":{\"latitudeE6\":30650000,\"longitudeE6\":104080000,"
                    + "\"accuracyMeters\":9},\"reason\":\"\"",
            "\"type\":\"CREW_PRESENT\",\"member\":\"" + ONE + "\",\"proof\":\"\"",
            "\"type\":\"CREW_PRESENT\",\"member\":\"" + TWO + "\",\"proof\":\"X\"",
            "\"type\":\"RECORDER_STARTED\",\"kind\":\"SOUND\"",
            "\"type\":\"PACKET_CHECKED\",\"missing\":[]",
            "\"type\":\"BEGUN\"",
            "\"type\":\"BADGE_SHOWN\",\"looked\":\"SCANNED\",\"code\":\"X\"",
            "\"type\":\"IDENTITY_CONFIRMED\",\"way\":\"SAID\"",
            "\"type\":\"ENTRY\",\"consent\":false",
            "\"type\":\"FILMING\",\"consent\":true",
            "\"type\":\"DEBT_EXPLAINED\"",
            "\"type\":\"ANSWERED\",\"form\":\"REASON\",\"codes\":[\"ILLNESS\"],\"words\":\"门\"",
            "\"type\":\"ANSWERED\",\"form\":\"WILLINGNESS\",\"codes\":[\"WANTS_TO_PAY\"],\"words\":\"\"",
            "\"type\":\"AGREEMENT_PROPOSED\",\"agreement\":\"a\",\"loan\":9,\"limits\":\"l\",\"arrangement\":\"{}\"",
            "\"type\":\"AGREEMENT_ACCEPTED\",\"agreement\":\"a\",\"way\":\"SIGNATURE\",\"proof\":\"m\",\"text\":\"一\"",
            "\"type\":\"PROMISE_TAKEN\",\"promise\":\"p\",\"loan\":9,\"parts\":[{\"dueOn\":20790,\"fen\":50000}]",
            "\"type\":\"LEFT\",\"reason\":\"DONE\",\"place\":null",
            "\"type\":\"RECORDER_STOPPED\",\"kind\":\"SOUND\",\"why\":\"\"",
            "\"type\":\"CLOSED\",\"result\":\"PROMISE\",\"next\":\"WATCH_PROMISE\",\"nextOn\":20791,\"words\":\"\"",
            "\"type\":\"MET_ANOTHER\",\"person\":\"SPOUSE\","
                    + "\"said\":\"ASKED_FOR_PERSON\",\"listens\":true,\"words\":\"\"",
            "\"type\":\"ALONE_AGAIN\"",
            "\"type\":\"RECORDER_STARTED\",\"kind\":\"VIDEO\"",
            "\"type\":\"FILMING\",\"consent\":false",
            "\"type\":\"ANSWERED\",\"form\":\"DISTRESS\",\"codes\":[\"SELF_HARM\"],\"words\":\"\"",
            "\"type\":\"CAPTURED\",\"media\":\"m\",\"kind\":\"PICTURE_OF_PLACE\","
                    + "\"sha256\":\"\",\"bytes\":1,\"place\":null,"
                    + "\"by\":\"" + ONE + "\"",
            "\"type\":\"PAYMENT_OFFERED\",\"way\":\"CASH\"",
            "\"type\":\"PAPER_HANDED\",\"kind\":\"DEMAND_NOTICE\",\"number\":\"1\",\"sealed\":false",
            "\"type\":\"INCIDENT\",\"kind\":\"ANIMAL\",\"words\":\"\"",
            "\"type\":\"PANIC\",\"place\":null,\"silent\":true");

    private static final int ORDERLY = 20;

    @Test
    void phoneAndServerAgreeAboutEveryDoor() throws Exception {
        List<String> asked = new ArrayList<>(List.of("codes", "permit\t" + permit(MORNING), "permit\t00"));
        List<String> ours =
                new ArrayList<>(List.of(Visits.codes(), Visits.permit(permit(MORNING)), Visits.permit("00")));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < WALKS; i++) {
            walk(random, asked, ours);
        }
        assertThat(answered(asked)).isEqualTo(ours);
        String all = String.join("\n", ours);
        assertThat(all)
                .contains(
                        "\"stage\":\"CLOSED\"", "\"by\":\"PERMIT_NOT_YET\"", "\"by\":\"CASH_NEVER\"", "\"debt\":null");
    }

    /** A visit that mostly goes as it should, with now and then something else in between. */
    private static void walk(SplittableRandom random, List<String> asked, List<String> ours) {
        String setting = setting(random);
        StringBuilder events = new StringBuilder();
        long at = MORNING + random.nextInt(1_000) * 1_000L;
        int next = 0;
        for (int i = random.nextInt(LONGEST) + 1; i > 0; i--) {
            boolean orderly = next < ORDERLY && random.nextInt(6) > 0;
            String what = HAPPENING.get(orderly ? next : random.nextInt(HAPPENING.size()));
            next += orderly ? 1 : 0;
            at += random.nextInt(90) * 1_000L - (random.nextInt(30) == 0 ? 200_000 : 0);
            events.append(events.isEmpty() ? "" : ",")
                    .append("{\"at\":")
                    .append(at)
                    .append(',')
                    .append(what)
                    .append('}');
        }
        String told = "{\"events\":[" + events + "]}";
        String more = "{\"at\":" + (at + 1) + "," + HAPPENING.get(random.nextInt(HAPPENING.size())) + "}";
        asked.add("visit\t" + setting + "\t" + told + "\t" + at);
        ours.add(Visits.visit(setting, told, (double) at));
        asked.add("take\t" + setting + "\t" + told + "\t" + more);
        ours.add(Visits.take(setting, told, more));
    }

    private static String setting(SplittableRandom random) {
        String place = List.of("HOME", "WORKPLACE", "BRANCH", "PUBLIC").get(random.nextInt(4));
        long begins = random.nextInt(8) == 0 ? MORNING + 7_200_000 : MORNING;
        String permit = random.nextInt(10) == 0 ? "null" : "\"" + permit(begins) + "\"";
        return "{\"borrower\":42,\"point\":7,\"place\":\"" + place + "\",\"permit\":" + permit + ",\"crew\":["
                + mate(ONE, true) + "," + mate(TWO, random.nextInt(12) > 0)
                + "],\"plannedAt\":{\"latitudeE6\":30650100,\"longitudeE6\":104080000,\"accuracyMeters\":0}}";
    }

    private static String mate(String id, boolean signedIn) {
        return "{\"id\":\"" + id + "\",\"fromDay\":" + (DAY - 9) + ",\"toDay\":" + (DAY + 9) + ",\"signedIn\":"
                + signedIn + "}";
    }

    private static String permit(long begins) {
        int from = (int) ((begins + 8 * 3_600_000L) / 1_000 % 86_400);
        VisitPermit permit = new VisitPermit(
                "01980000-0000-7000-8000-000000000001",
                42,
                Channel.VISIT,
                Purpose.INVITATION,
                Target.DEBTOR,
                0,
                7,
                0,
                DAY,
                from,
                86_399,
                List.of(ONE, TWO),
                0,
                MORNING / 1_000 + 40_000,
                List.of("cn-consumer-finance@1"));
        return HexFormat.of().formatHex(permit.payload());
    }

    private static List<String> answered(List<String> asked) throws IOException {
        Process node = new ProcessBuilder("node", "src/test/resources/ask-visit.mjs", KERNEL.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(node, asked));
        try (BufferedReader answers = node.inputReader(StandardCharsets.UTF_8)) {
            return answers.lines().toList();
        } finally {
            asking.join();
            node.destroy();
        }
    }

    private static void ask(Process node, List<String> asked) {
        try (Writer to = node.outputWriter(StandardCharsets.UTF_8)) {
            for (String line : asked) {
                to.write(line + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
