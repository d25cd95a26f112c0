package org.lifang.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.LifangTest;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.nightly.Nights;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.strategy.Decisions;
import org.lifang.server.strategy.Treatment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@LifangTest
@Import(BookFixture.class)
class CaseLifeStory {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final LocalDate APRIL_10 = LocalDate.of(2026, 4, 10);

    @Autowired
    private BookFixture book;

    @Autowired
    private Nights nights;

    @Autowired
    private Cases cases;

    @Autowired
    private Worklists worklists;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient sql;

    private long borrower(String number, String name) {
        long id = book.borrower(number);
        sql.sql("update portfolio.borrower set name_sealed = ?, district = '东区' where id = ?")
                .params(sealer.seal(Field.NAME, name), id)
                .update();
        sql.sql("insert into portfolio.contact_point (borrower_id, kind, value_sealed, value_index, source, consent,"
                        + " row_hash, import_id) values (?, 'MOBILE', ?, ?, 'CONTRACT', 'GIVEN', 0, ?)")
                .params(id, sealer.seal(Field.MOBILE, "10000000001"), new byte[16], new UUID(1, 1))
                .update();
        return id;
    }

    private UUID collector(String login, String district) {
        UUID team = UUID.nameUUIDFromBytes(district.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        UUID user = UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sql.sql("insert into identity.team (id, name, district) values (?, ?, ?) on conflict do nothing")
                .params(team, district, district)
                .update();
        sql.sql("insert into identity.app_user (id, login, display_name, password_hash, team_id, created_at)"
                        + " values (?, ?, ?, '-', ?, '2026-01-01')")
                .params(user, login, login, team)
                .update();
        sql.sql("insert into identity.user_role (user_id, role) values (?, 'COLLECTOR')")
                .param(user)
                .update();
        return user;
    }

    private long loan(long borrower, String number, LocalDate firstDue) {
        List<Instalment> schedule = List.of(
                new Instalment(1, firstDue, 200_000, 5_000, 0),
                new Instalment(2, firstDue.plusMonths(6), 200_000, 2_500, 0));
        long id = book.loan(borrower, number, BookFixture.Loan.usual(firstDue.minusMonths(1), schedule));
        book.derive(firstDue, id);
        return id;
    }

    private Decisions.@Nullable Decision current(long borrower) {
        return decisions.current(List.of(borrower), ZH).get(borrower);
    }

    private void night(LocalDate date) {
        nights.run(date);
    }

    private List<String> kinds(long borrower) {
        return cases.timeline(borrower, ZH).stream().map(CaseEvent::kind).toList();
    }

    @Test
    void aCaseIsOpenedJoinedAssignedEscalatedAndClosedAsTheNightsGoBy() {
        long wang = borrower("W1", "王某某");
        UUID an = collector("an", "东区");
        long first = loan(wang, "L1", APRIL_10);
        long second = loan(wang, "L2", APRIL_10.plusDays(20));

        night(APRIL_10);
        assertThat(current(wang)).as("nothing is overdue on the due date").isNull();
        assertThat(kinds(wang)).isEmpty();

        night(APRIL_10.plusDays(1));
        assertThat(current(wang)).satisfies(d -> {
            assertThat(d.treatment()).isEqualTo(Treatment.REMIND);
            assertThat(d.ruleId()).isEqualTo("early-remind");
            assertThat(d.reason()).isEqualTo("逾期 1 天、金额 2,050.00 元，先发短信提醒。");
        });
        assertThat(kinds(wang)).containsExactlyInAnyOrder("OPENED", "LOAN_JOINED", "DECIDED");

        night(APRIL_10.plusDays(2));
        assertThat(decisions.history(wang, ZH))
                .as("an unchanged decision is not written again")
                .hasSize(1);

        night(APRIL_10.plusDays(31));
        assertThat(current(wang)).satisfies(d -> assertThat(d.treatment()).isEqualTo(Treatment.CALL));
        assertThat(decisions.history(wang, ZH)).hasSize(2);
        assertThat(decisions.history(wang, ZH).getLast().supersededOn()).isEqualTo(APRIL_10.plusDays(31));
        List<Worklists.Item> list = worklists.first(10, APRIL_10.plusDays(31), ZH);
        assertThat(list).singleElement().satisfies(item -> {
            assertThat(item.nameMasked()).startsWith("王").contains("*").doesNotContain("某");
            assertThat(item.dpd()).isEqualTo(31);
            assertThat(item.overdue().minor()).isEqualTo(410_000);
            assertThat(item.collector()).isEqualTo(new Worklists.Holder(an, "an"));
            assertThat(item.assignReason()).isEqualTo("LEAST_LOAD");
        });
        Cases.CaseCard card = cases.find(Long.parseLong(list.getFirst().caseId()), ZH);
        assertThat(card).satisfies(c -> assertThat(c.loans()).hasSize(2));

        night(APRIL_10.plusDays(40));
        book.payment(first, APRIL_10.plusDays(40), 205_000);
        book.payment(second, APRIL_10.plusDays(40), 205_000);
        book.derive(APRIL_10.plusDays(40), first, second);
        long owed = sql.sql("select sum(overdue_fen) from ledger.account_facts where borrower_id = ?")
                .param(wang)
                .query(Long.class)
                .single();
        if (owed > 0) {
            // penalty and compound interest were served first, so a little is left to pay
            book.payment(first, APRIL_10.plusDays(40), 20_000);
            book.payment(second, APRIL_10.plusDays(40), 20_000);
            book.derive(APRIL_10.plusDays(40), first, second);
        }
        night(APRIL_10.plusDays(41));
        assertThat(current(wang)).satisfies(d -> {
            assertThat(d.treatment()).isEqualTo(Treatment.NONE);
            assertThat(d.ruleId()).isEqualTo("nothing-overdue");
        });
        assertThat(worklists.first(10, APRIL_10.plusDays(41), ZH)).isEmpty();
        assertThat(cases.find(Long.parseLong(list.getFirst().caseId()), ZH)).satisfies(c -> {
            assertThat(c.closedOn()).isEqualTo(APRIL_10.plusDays(41));
            assertThat(c.closeReason()).isEqualTo(CaseLife.NOTHING_OVERDUE);
        });
    }

    @Test
    void aPlannerGivesACaseByHandAndTheNightLeavesItThere() {
        long li = borrower("L9", "李某");
        UUID bo = collector("bo", "西区");
        loan(li, "L91", LocalDate.of(2026, 7, 1));
        night(LocalDate.of(2026, 8, 15));
        Worklists.Item item = worklists.first(10, LocalDate.of(2026, 8, 15), ZH).getFirst();
        Command give = Command.of(
                UUID.fromString("01890000-0000-7000-8000-000000000001"), "test", "case", "x", SystemActor.ID);
        long caseId = Long.parseLong(item.caseId());
        assertThat(cases.assign(give, caseId, bo)).isInstanceOf(Result.Refused.class);
        assertThat(cases.assign(give.because("熟悉客户情况"), caseId, bo)).isInstanceOf(Result.Accepted.class);
        night(LocalDate.of(2026, 8, 16));
        assertThat(cases.find(caseId, ZH)).satisfies(c -> {
            assertThat(c.collectorId()).isEqualTo(bo);
            assertThat(c.assignReason()).isEqualTo("BY_HAND");
        });
    }
}
