package org.lifang.server.kills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.field.phone.Line.Cut;
import org.lifang.server.field.phone.Line.Reply;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.visits.visit.PlainVisitJson;

/** Clients who write all the time; each asks the same thing under the same key until it gets its receipt. */
final class Crowd {

    static final String PAYMENT = "payment";
    static final String COMPLAINT = "complaint";
    static final String PROMISE = "promise";
    static final String COMMAND = "command";
    static final String RECORDING = "recording";
    private static final long PAUSE_NANOS = 30_000_000;
    private static final int ASKED_AGAIN_ONE_IN = 8;
    private static final int TELL_AT_ONCE = 3;
    private static final int LARGEST_RECORDING = 60_000;

    private final House house;
    private final Notebook notebook;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<UUID, Long> payments = new LinkedHashMap<>();
    private volatile boolean stopping;
    private final Phone phone;

    Crowd(House house, Notebook notebook, UUID device, int seed) {
        this.house = house;
        this.notebook = notebook;
        SplittableRandom random = new SplittableRandom(seed);
        phone = new Phone(device, house.desk(Role.COLLECTOR), PlainVisitJson.make(), random.split());
        phone.chunks(8 * 1024);
        start(random.split(), this::pay);
        start(random.split(), this::pay);
        start(random.split(), this::complain);
        start(random.split(), this::promise);
        start(random.split(), this::useThePhone);
    }

    /** One thing after another by somebody, until it is time to stop; the last one is seen through. */
    private interface Deed {
        void next(Desk desk, SplittableRandom random);
    }

    private void start(SplittableRandom random, Deed deed) {
        Desk desk = house.desk(Role.MANAGER);
        threads.add(Thread.ofPlatform().daemon().start(() -> {
            while (!stopping) {
                deed.next(desk, random);
            }
        }));
    }

    private void pay(Desk desk, SplittableRandom random) {
        House.Debtor who = house.payer(random);
        UUID id = Browser.key();
        long fen = 1L + random.nextInt(20);
        synchronized (payments) {
            payments.put(id, fen);
        }
        until(desk, random, PAYMENT, id, "/api/v1/loans/" + who.loan() + "/payments", """
                {"id":"%s","paidOn":"%s","amount":{"minor":%d,"currency":"CNY"},"channel":"BANK"}
                """.formatted(
                        id, HouseJob.TUESDAY, fen));
    }

    private void complain(Desk desk, SplittableRandom random) {
        UUID id = Browser.key();
        until(desk, random, COMPLAINT, id, "/api/v1/complaints", """
                {"id":"%s","borrowerId":%d,"channel":"HOTLINE","subject":"SERVICE","receivedOn":"%s","about":[],
                 "handlerId":null,"text":"示例：等了很久"}
                """.formatted(
                        id, house.complainer(random).borrower(), HouseJob.TUESDAY));
    }

    private void promise(Desk desk, SplittableRandom random) {
        UUID id = Browser.key();
        until(
                desk,
                random,
                PROMISE,
                id,
                "/api/v1/loans/" + house.promiser(random).loan() + "/promises",
                """
                {"id":"%s","parts":[{"dueOn":"2026-03-20","fen":%d}],"toleranceFen":100,"graceDays":1,
                 "way":"CALL","replaces":true}
                """.formatted(id, 1_000 + random.nextInt(50_000)));
    }

    /** What was kept is told and sent until the server has it. */
    private void useThePhone(Desk desk, SplittableRandom random) {
        UUID visit = Browser.key();
        UUID stop = Browser.key();
        List<UUID> kept = new ArrayList<>();
        for (int i = 0; i < TELL_AT_ONCE; i++) {
            long at = House.NINE.toEpochMilli() + phone.log().size();
            kept.add(phone.tell(visit, stop, null, new VisitEvent.SetOff(at)));
        }
        byte[] sound = new byte[1 + random.nextInt(LARGEST_RECORDING)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (byte) random.nextInt();
        }
        UUID recording = phone.keep(sound, House.NINE.toEpochMilli());
        while (!phone.sync()) {
            pause();
        }
        kept.forEach(id -> notebook.acknowledged(COMMAND, id));
        while (!phone.upload(recording)) {
            pause();
        }
        notebook.acknowledged(RECORDING, recording);
    }

    private void until(Desk desk, SplittableRandom random, String kind, UUID id, String path, String body) {
        String receipt = receipt(desk, id, path, body);
        if (receipt == null) {
            return;
        }
        notebook.acknowledged(kind, id);
        if (random.nextInt(ASKED_AGAIN_ONE_IN) == 0) {
            String again = receipt(desk, id, path, body);
            if (!receipt.equals(again)) {
                notebook.surprised("another receipt for " + kind + " " + id + ": " + again + " after " + receipt);
            }
        }
    }

    /** Null for a refusal, which none of these deserves. */
    private @Nullable String receipt(Desk desk, UUID key, String path, String body) {
        while (true) {
            try {
                Reply reply = desk.write("POST", path, key, body);
                if (reply.status() / 100 == 2) {
                    return Desk.text(reply);
                }
                if (reply.status() < 500) {
                    notebook.surprised(path + " " + reply.status() + " " + Desk.text(reply));
                    return null;
                }
            } catch (Cut e) {
                // nobody knows whether it was done; the same key asks again
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /** Everybody sees through what they began. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join(120_000);
            if (thread.isAlive()) {
                throw new AssertionError(
                        "somebody still waits for a receipt: " + Arrays.toString(thread.getStackTrace()));
            }
        }
    }

    Phone phone() {
        return phone;
    }

    /** What was paid, in fen. */
    Map<UUID, Long> payments() {
        synchronized (payments) {
            return new LinkedHashMap<>(payments);
        }
    }
}
