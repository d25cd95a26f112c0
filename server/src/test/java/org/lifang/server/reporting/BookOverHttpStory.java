package org.lifang.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.lifang.server.portfolio.SampleBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Three evenings of March 2026: the book is counted, somebody pays, and the trend remembers how it was. */
@LifangTest
class BookOverHttpStory {

    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook sample;

    @Autowired
    private Nights nights;

    @Autowired
    private SettableClock clock;

    private Browser manager;

    BookOverHttpStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
    }

    @Test
    void theBookIsTheSumOfItsPeopleAndTheTrendKeepsEveryEvening() throws IOException {
        emptyBookIsABookToo();
        sample.load(13, 150, TENTH, (done, total, rows, section) -> {});
        nights.run(TENTH);
        JsonNode tenth = book("");
        itsPartsFitThePeople(tenth);

        clock.set(TENTH.plusDays(1));
        manager = Browser.as(application, Role.MANAGER);
        nights.run(TENTH.plusDays(1));
        JsonNode late = people().stream()
                .filter(line -> line.at("/overdue/minor").asLong() > 0)
                .findFirst()
                .orElseThrow();
        long before = book("").at("/totals/overdue/minor").asLong();
        payEverything(late.get("id").asString());
        JsonNode eleventh = book("");
        assertThat(before - eleventh.at("/totals/overdue/minor").asLong())
                .as("a payment counts at once")
                .isPositive();

        assertThat(book("?on=2026-03-10").get("buckets")).isEqualTo(tenth.get("buckets"));
        assertThat(book("?on=2026-03-10").get("asOf").asString()).isEqualTo("2026-03-10");
        assertThat(book("?on=2026-03-10").get("treatments").size())
                .as("what was decided earlier stands with the people")
                .isZero();
        assertThat(book("?on=2027-01-01")).isEqualTo(eleventh);
        assertThat(book("?on=2020-01-01").at("/totals/loans").asLong()).isZero();
        assertThat(book("?currency=TWD").at("/totals/loans").asLong()).isZero();
        theTrend(tenth);
    }

    private void emptyBookIsABookToo() {
        JsonNode empty = book("");
        assertThat(empty.get("buckets").size()).isEqualTo(8);
        assertThat(empty.at("/totals/loans").asLong()).isZero();
        assertThat(Answer.ok(manager.get("/api/v1/book/trend")).size()).isZero();
    }

    private void itsPartsFitThePeople(JsonNode book) {
        JsonNode buckets = book.get("buckets");
        assertThat(Answer.texts(buckets, "bucket")).containsExactly("M0", "M1", "M2", "M3", "M4", "M5", "M6", "M7");
        List<JsonNode> people = people();
        assertThat(book.at("/totals/loans").asLong())
                .isEqualTo(sum(buckets, "/loans"))
                .isEqualTo(people.stream()
                        .mapToLong(line -> line.get("loans").asLong())
                        .sum());
        assertThat(book.at("/totals/borrowers").asLong())
                .isEqualTo(sum(buckets, "/borrowers"))
                .isEqualTo(people.size());
        for (String amount : List.of("outstanding", "overdue")) {
            String minor = "/" + amount + "/minor";
            assertThat(book.at("/totals" + minor).asLong())
                    .isEqualTo(sum(buckets, minor))
                    .isEqualTo(people.stream()
                            .mapToLong(line -> line.at(minor).asLong())
                            .sum());
        }
        buckets.forEach(bucket -> assertThat(bucket.get("borrowers").asLong())
                .isEqualTo(people.stream()
                        .filter(line -> line.get("bucket").equals(bucket.get("bucket")))
                        .count()));
        long late = people.stream()
                .filter(line -> line.at("/overdue/minor").asLong() > 0)
                .count();
        assertThat(book.at("/cases/open").asLong()).isEqualTo(late);
        assertThat(book.at("/cases/openedToday").asLong()).isEqualTo(late);
        assertThat(book.get("treatments")
                        .valueStream()
                        .mapToLong(t -> t.get("count").asLong())
                        .sum())
                .isEqualTo(late);
        assertThat(Answer.texts(book.get("definitions"), "text"))
                .allMatch(text -> !text.isBlank() && !text.startsWith("reporting."));
    }

    private void theTrend(JsonNode tenth) {
        JsonNode trend = Answer.ok(manager.get("/api/v1/book/trend?days=7"));
        assertThat(Answer.texts(trend, "date")).containsExactly("2026-03-10", "2026-03-11");
        assertThat(trend.at("/0/buckets")).isEqualTo(tenth.get("buckets"));
        assertThat(Answer.texts(Answer.ok(manager.get("/api/v1/book/trend?days=1")), "date"))
                .containsExactly("2026-03-11");
        for (String days : List.of("0", "733", "-1")) {
            Answer.refused(manager.get("/api/v1/book/trend?days=" + days), 400, "TREND_DAYS_INVALID");
        }
        Browser collector = Browser.as(application, Role.COLLECTOR);
        assertThat(collector.get("/api/v1/book").getStatus()).isEqualTo(403);
        assertThat(collector.get("/api/v1/book/trend").getStatus()).isEqualTo(403);
    }

    private void payEverything(String borrower) {
        JsonNode owed = Answer.ok(manager.get("/api/v1/borrowers/" + borrower + "/owed"));
        for (JsonNode loan : owed.get("loans")) {
            long fen = loan.at("/overdue/total/minor").asLong();
            if (fen > 0) {
                Answer.ok(manager.post("/api/v1/loans/" + loan.get("loanId").asString() + "/payments", """
                        {"id":"%s","paidOn":"2026-03-11","amount":{"minor":%d,"currency":"CNY"},"channel":"BANK"}
                        """.formatted(
                                Browser.key(), fen)));
            }
        }
        assertThat(Answer.ok(manager.get("/api/v1/borrowers/" + borrower + "/owed"))
                        .at("/overdue/total/minor")
                        .asLong())
                .isZero();
    }

    private JsonNode book(String query) {
        return Answer.ok(manager.get("/api/v1/book" + query));
    }

    private List<JsonNode> people() {
        return Answer.ok(manager.get("/api/v1/borrowers?sort=no&size=200"))
                .get("items")
                .valueStream()
                .toList();
    }

    private static long sum(JsonNode lines, String pointer) {
        return lines.valueStream().mapToLong(line -> line.at(pointer).asLong()).sum();
    }
}
