package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.field.tables.CommandTable.COMMAND;
import static org.lifang.server.field.tables.DeviceTable.DEVICE;
import static org.lifang.server.field.tables.GivenTable.GIVEN;
import static org.lifang.server.field.tables.MediaTable.MEDIA;
import static org.lifang.server.visits.tables.EvidenceTable.EVIDENCE;
import static org.lifang.server.visits.tables.VisitEventTable.VISIT_EVENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.visit.EvidenceKind;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.LeaveReason;
import org.lifang.kernel.visit.Mate;
import org.lifang.kernel.visit.NextAction;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.kernel.visit.VisitPlace;
import org.lifang.kernel.visit.VisitSetting;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.field.media.Media;
import org.lifang.server.field.phone.BrowserLine;
import org.lifang.server.field.phone.Fault;
import org.lifang.server.field.phone.FaultyLine;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.field.phone.PlainClient;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.visit.VisitJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Days of phones on bad lines, in bad hands, with bad luck: whatever went wrong, in at most three rounds over a good
 * line everything that was kept is on the server, once, as it was. {@code -Dlifang.devicedays} says how many days,
 * {@code -Dlifang.devicedays.from} which is the first, so that a hundred thousand are lived in several processes.
 */
@LifangTest
class DeviceDaysProperties {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceDaysProperties.class);
    private static final int DAYS = Integer.getInteger("lifang.devicedays", 2_000);
    private static final int FROM = Integer.getInteger("lifang.devicedays.from", 0);
    private static final int PEOPLE = 8;
    private static final int MOST_ROUNDS = 3;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private VisitJson json;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Media media;

    @Autowired
    private DSLContext db;

    private final List<Browser> people = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);
    private long borrower;
    private int mostRounds;
    private int commands;
    private int recordings;
    private PlainClient.Score plain = new PlainClient.Score(0, 0, 0);

    @BeforeEach
    void somePeople() {
        borrower = application
                .getBean(Neighbours.class)
                .owing(
                        clock.instant().atZone(clock.getZone()).toLocalDate().minusDays(40),
                        clock.instant().atZone(clock.getZone()).toLocalDate())
                .borrower();
        for (int i = 0; i < PEOPLE; i++) {
            Browser browser = Browser.as(application, Role.COLLECTOR);
            people.add(browser);
            ids.add(UUID.fromString(
                    Answer.ok(browser.get("/api/v1/session")).at("/user/id").asString()));
        }
    }

    @Test
    void nothingIsLostDoubledOrOverwritten() throws IOException {
        for (int day = FROM; day < FROM + DAYS; day++) {
            new Day(day).live();
        }
        LOG.info(
                "{} device-days from {} on, {} commands, {} recordings, {} kinds of faults; most rounds {}",
                DAYS,
                FROM,
                commands,
                recordings,
                met.size(),
                mostRounds);
        LOG.info("| | lost | doubled | changed |");
        LOG.info("| this | 0 | 0 | 0 |");
        LOG.info("| POST with retry | {} | {} | {} |", plain.lost(), plain.doubled(), plain.changed());
        assertThat(mostRounds).isLessThanOrEqualTo(MOST_ROUNDS);
        if (DAYS >= 500) {
            assertThat(met.keySet()).containsExactlyInAnyOrder(Fault.values());
            assertThat(plain.lost()).as("the same days do hurt").isPositive();
            assertThat(plain.doubled()).isPositive();
        }
    }

    /** One day of one phone. */
    private final class Day {

        private final SplittableRandom random;
        private final int who;
        private final FaultyLine line;
        private final List<UUID> visits = new ArrayList<>();
        private final List<Phone> phones = new ArrayList<>();
        private final PlainClient other;
        private final String seed;
        private Phone phone;
        private UUID stop;
        private long at;

        Day(int number) {
            random = new SplittableRandom(1_000_003L * number + 17);
            who = random.nextInt(PEOPLE);
            line = new FaultyLine(new BrowserLine(people.get(who)), random.split());
            other = new PlainClient(random.split());
            seed = "day " + number;
            at = clock.instant().toEpochMilli();
            stop = given(who);
            phone = phone(device(who));
        }

        private Phone phone(UUID device) {
            Phone made = new Phone(device, line, json, random.split());
            made.chunks(2_048);
            phones.add(made);
            return made;
        }

        void live() throws IOException {
            int visitsToday = 1 + random.nextInt(2);
            for (int i = 0; i < visitsToday; i++) {
                visit();
                stop = given(who);
            }
            line.heal();
            int rounds = 0;
            boolean all = false;
            while (!all && rounds < 10) {
                rounds++;
                phones.forEach(Phone::sync);
                boolean sent = !phones.stream().map(Phone::upload).toList().contains(false);
                all = sent && phones.stream().allMatch(Phone::done);
            }
            mostRounds = Math.max(mostRounds, rounds);
            for (Phone each : phones) {
                check(each);
            }
            plain = plain.plus(other.score());
        }

        private void visit() {
            UUID visit = new UUID((at << 16) | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
            visits.add(visit);
            for (VisitEvent event : skipped()) {
                if (random.nextInt(3) == 0) {
                    trouble(visit);
                }
                phone.tell(visit, stop, null, event);
                other.tell();
                if (random.nextInt(4) == 0) {
                    phone.sync();
                    other.send(List.of());
                }
            }
            if (random.nextInt(3) == 0) {
                recorded(visit);
            }
        }

        private List<VisitEvent> skipped() {
            int today = VisitSetting.day(at);
            return List.of(
                    new VisitEvent.SetOff(at++),
                    new VisitEvent.Arrived(at++, null, "no signal"),
                    new VisitEvent.Answered(at++, Form.ATTITUDE, List.of("CALM"), "kept beside: not begun"),
                    new VisitEvent.Left(at++, LeaveReason.NOBODY_THERE, null),
                    new VisitEvent.Closed(at++, Result.NOT_IN, NextAction.OTHER_CHANNEL, today + 5, "nobody in"));
        }

        private void recorded(UUID visit) {
            byte[] bytes = new byte[1 + random.nextInt(9_000)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.nextInt();
            }
            UUID id = phone.keep(bytes, at++);
            phone.tell(
                    visit,
                    stop,
                    null,
                    new VisitEvent.Captured(
                            at++,
                            id.toString(),
                            EvidenceKind.SOUND,
                            Phone.sha256(bytes),
                            bytes.length,
                            null,
                            ids.get(who).toString()));
            if (random.nextInt(3) == 0) {
                Fault cut = random.nextInt(2) == 0 ? Fault.MEDIA_CUT : Fault.MEDIA_DONE_UNSEEN;
                note(cut);
                phone.sync();
                line.spoil(List.of(cut));
                phone.upload();
                line.heal();
            }
        }

        private void note(Fault fault) {
            met.merge(fault, 1, Integer::sum);
        }

        private void trouble(UUID visit) {
            List<Fault> faults = List.of(Fault.values());
            Fault fault = faults.get(random.nextInt(faults.size() - 2));
            note(fault);
            if (fault.onTheLine()) {
                line.spoil(List.of(fault));
                phone.sync();
                other.send(List.of(fault));
                return;
            }
            switch (fault) {
                case CLOCK_AHEAD -> phone.turnClock(3 * 86_400_000L);
                case CLOCK_BEHIND -> phone.turnClock(-3 * 86_400_000L);
                case KILLED_AFTER_KEEPING, APP_UPDATED -> restart();
                case EVICTED -> phone.forgetServer();
                case TWO_TABS -> twoTabs(visit);
                case TWO_PHONES -> twoPhones();
                case REASSIGNED -> stop = given((who + 1) % PEOPLE, who);
                // What was never kept never happened, for the phone and for whoever holds it.
                default -> {}
            }
        }

        private void restart() {
            Phone again = phone.restarted();
            phones.set(phones.indexOf(phone), again);
            phone = again;
            other.killed();
        }

        /** Another tab goes on with the same log at the same place, and its line is better. */
        private void twoTabs(UUID visit) {
            Phone tab = phone.restarted();
            tab.tell(visit, stop, null, new VisitEvent.Incident(at++, org.lifang.kernel.visit.IncidentKind.OTHER, ""));
            line.heal();
            if (tab.sync()) {
                UUID extra = tab.log().getLast().id();
                assertThat(db.fetchExists(COMMAND, COMMAND.ID.eq(extra))).isTrue();
            }
        }

        private void twoPhones() {
            Phone second = phone(device(who));
            UUID twin = new UUID((at << 16) | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
            second.tell(twin, stop, null, new VisitEvent.SetOff(at++));
            second.sync();
        }

        private void check(Phone each) throws IOException {
            Map<UUID, String> kept = db.select(COMMAND.ID, COMMAND.BODY_SEALED)
                    .from(COMMAND)
                    .where(COMMAND.DEVICE_ID.eq(each.device()))
                    .orderBy(COMMAND.SEQUENCE)
                    .fetchMap(COMMAND.ID, row -> sealer.open(Field.NOTE, row.value2()));
            assertThat(each.done()).as(seed).isTrue();
            for (Phone.Kept told : each.log()) {
                assertThat(kept.get(told.id()))
                        .as(seed + ": lost or changed " + told)
                        .isEqualTo(told.body());
                assertThat(db.fetchCount(COMMAND, COMMAND.ID.eq(told.id())))
                        .as(seed)
                        .isEqualTo(1);
                assertThat(db.fetchCount(VISIT_EVENT, VISIT_EVENT.ID.eq(told.id())))
                        .as(seed)
                        .isEqualTo(1);
                commands++;
            }
            for (var row : db.selectFrom(MEDIA)
                    .where(MEDIA.DEVICE_ID.eq(each.device()))
                    .fetch()) {
                assertThat(row.getState()).as(seed).isEqualTo("KEPT");
                try (InputStream bytes = Objects.requireNonNull(media.open(row.getId()))) {
                    assertThat(bytes.readAllBytes()).as(seed).isEqualTo(each.recording(row.getId()));
                }
                assertThat(db.fetchValue(EVIDENCE.EQUAL, EVIDENCE.MEDIA_ID.eq(row.getId())))
                        .as(seed)
                        .isTrue();
                recordings++;
            }
        }
    }

    private UUID device(int who) {
        UUID id = UUID.randomUUID();
        db.insertInto(DEVICE)
                .set(DEVICE.ID, id)
                .set(DEVICE.USER_ID, ids.get(who))
                .set(DEVICE.NAME, "phone")
                .set(DEVICE.PUBLIC_KEY, new byte[] {1})
                .set(DEVICE.PIN_HASH, "pin".getBytes(StandardCharsets.UTF_8))
                .set(DEVICE.ENROLLED_AT, clock.instant())
                .set(DEVICE.HEAD, new byte[32])
                .execute();
        return id;
    }

    /** A stop on the phones of these people. */
    private UUID given(int... people) {
        UUID stop = UUID.randomUUID();
        VisitSetting setting = new VisitSetting(
                borrower,
                0,
                VisitPlace.HOME,
                null,
                List.of(new Mate(ids.get(people[0]).toString(), 1, 0, true)),
                null);
        for (int person : people) {
            db.insertInto(GIVEN)
                    .set(GIVEN.USER_ID, ids.get(person))
                    .set(GIVEN.STOP_ID, stop)
                    .set(GIVEN.VERSION, 1)
                    .set(GIVEN.DAY, clock.instant().atZone(clock.getZone()).toLocalDate())
                    .set(GIVEN.BORROWER_ID, borrower)
                    .set(GIVEN.SETTING_SEALED, sealer.seal(Field.NOTE, json.text(setting)))
                    .set(GIVEN.GIVEN_AT, clock.instant())
                    .execute();
        }
        return stop;
    }
}
