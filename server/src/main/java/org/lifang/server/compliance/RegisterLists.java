package org.lifang.server.compliance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All that people said about one borrower's contacts, the latest first, what ended too. */
@Service
class RegisterLists {

    private final RegisterStore store;

    RegisterLists(RegisterStore store) {
        this.store = store;
    }

    @Nullable
    Long borrowerOf(RegisterStore.Register register, UUID id) {
        RegisterStore.Entry entry = store.find(register, id);
        return entry == null ? null : entry.borrower();
    }

    RegisterController.Wishes of(long borrower) {
        return new RegisterController.Wishes(
                store.hoursOf(borrower).stream()
                        .map(row -> new RegisterController.HoursCard(
                                row.getId(),
                                row.getKind(),
                                row.getFromDay(),
                                row.getUntilDay(),
                                row.getWeekdays(),
                                row.getFromSecond(),
                                row.getToSecond(),
                                row.getRecordedAt(),
                                row.getEndedAt()))
                        .toList(),
                store.agreementsOf(borrower).stream()
                        .map(row -> new RegisterController.AgreementCard(
                                row.getId(),
                                wide(row.getCallsADay()),
                                wide(row.getDialsADay()),
                                wide(row.getUnreachableDays()),
                                row.getFromDay(),
                                row.getRecordedAt(),
                                row.getEndedAt()))
                        .toList(),
                store.optOutsOf(borrower).stream()
                        .map(row -> new RegisterController.OptOutCard(
                                row.getId(),
                                ContactCard.id(row.getPersonId()),
                                row.getChannel(),
                                row.getSaidOn(),
                                row.getRecordedAt(),
                                row.getEndedAt()))
                        .toList(),
                store.refusalsOf(borrower).stream()
                        .map(row -> new RegisterController.RefusalCard(
                                row.getId(), Long.toString(row.getPersonId()), row.getSaidOn(), row.getRecordedAt()))
                        .toList(),
                attestations(borrower));
    }

    private List<RegisterController.AttestationCard> attestations(long borrower) {
        return store.attestationsOf(borrower).stream()
                .map(row -> new RegisterController.AttestationCard(
                        row.getId(),
                        ContactCard.id(row.getPersonId()),
                        ContactCard.id(row.getPointId()),
                        row.getFact(),
                        row.getValue(),
                        row.getFromDay(),
                        row.getUntilDay(),
                        row.getRecordedAt(),
                        row.getEndedAt()))
                .toList();
    }

    private static @Nullable Integer wide(@Nullable Short number) {
        return number == null ? null : number.intValue();
    }
}
