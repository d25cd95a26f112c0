package org.lifang.server.visits.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.outreach.single.SingleState;
import org.lifang.server.outreach.single.Singles;
import org.lifang.server.platform.Sha256;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.routing.Offices;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.lifang.server.visits.tables.ConsentRecord;
import org.lifang.server.visits.tables.EventRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An appointment with its story, in sentences people can read. */
@Component
class Story {

    private final AppointmentStore store;
    private final ProofStore proofs;
    private final QueueStore desk;
    private final Offices offices;
    private final Singles singles;
    private final ConsentWords wordings;
    private final Messages messages;
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    Story(
            AppointmentStore store,
            ProofStore proofs,
            QueueStore desk,
            Offices offices,
            Singles singles,
            ConsentWords wordings,
            Messages messages,
            Sealer sealer) {
        this.store = store;
        this.proofs = proofs;
        this.desk = desk;
        this.offices = offices;
        this.singles = singles;
        this.wordings = wordings;
        this.messages = messages;
        this.sealer = sealer;
    }

    /** Hours with the number by which they are chosen. */
    record Time(int number, LocalDate day, int fromMinute, int toMinute) {}

    /** @param by a colleague's name; null where no person did it */
    record Line(
            Instant at,
            String kind,
            String says,
            String saidBy,
            Way way,
            @Nullable String by,
            List<String> rules,
            boolean hasNote) {}

    /** @param unchanged whether the words kept here are still those whose hash was taken */
    record Proof(
            String what,
            String saidBy,
            String way,
            Instant at,
            int wordingVersion,
            String language,
            String words,
            boolean unchanged,
            @Nullable String takenBy) {}

    record Kept(
            LocalDate day,
            int fromMinute,
            int toMinute,
            String place,
            List<String> crew,
            @Nullable UUID permitId) {}

    record Detail(
            UUID id,
            String borrowerId,
            String nameMasked,
            State state,
            Aim aim,
            String language,
            int minutes,
            List<String> wishes,
            Where place,
            @Nullable String office,
            boolean confirming,
            Instant answerBy,
            @Nullable String attention,
            List<String> stoppedBy,
            List<Time> offered,
            List<Time> named,
            @Nullable Kept kept,
            List<Line> story,
            List<Proof> consents,
            List<SingleState> messages) {}

    /** What is only read for a purpose. */
    record Words(@Nullable String place, List<Note> notes, List<String> evidence) {}

    record Note(Instant at, String kind, String text) {}

    Detail detail(AppointmentRecord row, QueueStore.Row line, Locale locale) {
        BookingRecord booking = row.getBookingId() == null ? null : store.booking(row.getBookingId());
        UUID id = row.getId();
        return new Detail(
                id,
                Long.toString(row.getBorrowerId()),
                line.nameMasked(),
                Turns.state(row),
                Aim.valueOf(row.getAim()),
                row.getLanguage(),
                row.getMinutes(),
                List.of(row.getWishes()),
                Where.valueOf(row.getPlace()),
                office(row.getBranchId()),
                store.asking(id) != null,
                row.getAnswerBy(),
                row.getAttention(),
                List.of(row.getStoppedBy()),
                times(store.offered(id, row.getRound())),
                times(store.countered(id, row.getRound())),
                booking == null ? null : kept(booking, locale),
                proofs.events(id).stream().map(each -> line(each, locale)).toList(),
                proofs.consents(id).stream().map(this::proof).toList(),
                singles.of(id));
    }

    private @Nullable String office(@Nullable UUID branch) {
        return branch == null
                ? null
                : offices.open().stream()
                        .filter(each -> each.id().equals(branch))
                        .map(Offices.Office::name)
                        .findFirst()
                        .orElse(null);
    }

    static List<Time> times(List<Hours> hours) {
        return java.util.stream.IntStream.range(0, hours.size())
                .mapToObj(i -> new Time(
                        i + 1,
                        hours.get(i).day(),
                        hours.get(i).fromMinute(),
                        hours.get(i).toMinute()))
                .toList();
    }

    private Kept kept(BookingRecord booking, Locale locale) {
        List<String> crew = Arrays.stream(booking.getCrew())
                .map(each -> java.util.Objects.requireNonNullElse(desk.colleague(each), each.toString()))
                .toList();
        return new Kept(
                booking.getDay(),
                booking.getFromMinute(),
                booking.getToMinute(),
                messages.text("visits.place." + booking.getPlace(), locale),
                crew,
                booking.getPermitId());
    }

    private Line line(EventRecord event, Locale locale) {
        Map<?, ?> details = json.readValue(event.getDetails().data(), Map.class);
        String place = text(details, "place");
        String rules = text(details, "rules");
        List<String> said = List.of(
                text(details, "hours"),
                place.isEmpty() ? "" : messages.text("visits.place." + place, locale),
                rules,
                text(details, "minutes"));
        return new Line(
                event.getAt(),
                event.getKind(),
                messages.text("visits.event." + event.getKind(), said, locale),
                event.getSaidBy(),
                Way.valueOf(event.getWay()),
                event.getSaidBy().equals("HOUSE") ? null : desk.colleague(event.getById()),
                rules.isEmpty() ? List.of() : List.of(rules.split(" ")),
                event.getNoteSealed() != null);
    }

    private static String text(Map<?, ?> details, String name) {
        Object value = details.get(name);
        return value == null ? "" : value.toString();
    }

    private Proof proof(ConsentRecord consent) {
        String words = wordings.text(consent.getWordingVersion(), consent.getLanguage());
        return new Proof(
                consent.getWhat(),
                consent.getSaidBy(),
                consent.getWay(),
                consent.getSaidAt(),
                consent.getWordingVersion(),
                consent.getLanguage(),
                words,
                Arrays.equals(consent.getWordingHash(), Sha256.of(words)),
                desk.colleague(consent.getTakenBy()));
    }

    Words words(AppointmentRecord row) {
        byte[] place = row.getPlaceSealed();
        List<Note> notes = proofs.events(row.getId()).stream()
                .filter(each -> each.getNoteSealed() != null)
                .map(each -> new Note(each.getAt(), each.getKind(), sealer.open(Field.NOTE, each.getNoteSealed())))
                .toList();
        List<String> evidence = proofs.consents(row.getId()).stream()
                .map(each -> sealer.open(Field.NOTE, each.getEvidenceSealed()))
                .toList();
        return new Words(place == null ? null : sealer.open(Field.ADDRESS, place), notes, evidence);
    }
}
