package org.lifang.simulation.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifang.simulation.world.Dice;

/** The book of a lender, invented from a seed: some who are never late and some who are late for long. */
public final class Book {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final List<Integer> MONTHLY_YUAN = List.of(200, 500, 1_000, 3_000, 8_000);
    private static final List<Integer> LENGTHS = List.of(6, 12, 24);

    private final List<Borrower> all = new ArrayList<>();
    private final Map<Long, Borrower> byId = new LinkedHashMap<>();

    private Book() {}

    public static Book invented(int borrowers, LocalDate first, Dice dice) {
        Book book = new Book();
        for (int number = 1; number <= borrowers; number++) {
            book.all.add(new Borrower(number, contract(first, dice)));
        }
        return book;
    }

    /** Two in five are not late, a quarter up to a month, a fifth up to three, the others up to seven months. */
    private static Borrower.Contract contract(LocalDate first, Dice dice) {
        int kind = dice.below(100);
        int late = kind < 40
                ? -dice.between(0, 27)
                : kind < 65 ? dice.between(1, 30) : kind < 85 ? dice.between(31, 90) : dice.between(91, 210);
        return new Borrower.Contract(
                first.minusDays(late), dice.one(LENGTHS), dice.one(MONTHLY_YUAN) * 100L, dice.perMille(500) ? 0 : 12);
    }

    public List<Borrower> all() {
        return all;
    }

    public Borrower byId(long id) {
        Borrower found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("nobody of this month: " + id);
        }
        return found;
    }

    /** Finds the ids under which the product keeps them. */
    public void find(Connection look) throws SQLException {
        Map<String, Borrower> byNo = new LinkedHashMap<>();
        all.forEach(each -> byNo.put(each.bookNo(), each));
        String query = """
                select b.borrower_no, b.id, l.id,
                       min(c.id) filter (where c.kind = 'MOBILE'), min(c.id) filter (where c.kind = 'HOME')
                from portfolio.borrower b
                join portfolio.loan l on l.borrower_id = b.id
                join portfolio.contact_point c on c.borrower_id = b.id
                group by b.borrower_no, b.id, l.id
                """;
        try (var statement = look.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                Borrower who = byNo.get(rows.getString(1));
                if (who != null) {
                    who.booked(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
                    byId.put(who.id(), who);
                }
            }
        }
        if (byId.size() < all.size()) {
            throw new IllegalStateException("only " + byId.size() + " of " + all.size() + " are in the book");
        }
    }

    /** The file as the lender sends it. */
    public String tape() {
        StringBuilder borrowers = new StringBuilder("[borrowers]\nborrower_no,name,id_no,district\n");
        StringBuilder loans = new StringBuilder(
                "[loans]\nloan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on\n");
        StringBuilder instalments = new StringBuilder("[instalments]\nloan_no,seq,due_on,principal,interest\n");
        StringBuilder points = new StringBuilder(
                "[contact_points]\nborrower_no,person_no,kind,value,district,source,consent,consent_on\n");
        for (Borrower who : all) {
            Borrower.Contract contract = who.contract();
            borrowers.append("%s,%s,%s,锦江区\n".formatted(who.bookNo(), name(who.number()), identity(who.number())));
            loans.append("%s,%s,现金贷,%s,%d,EQUAL_PRINCIPAL,%s,%s\n"
                    .formatted(
                            who.loanNo(),
                            who.bookNo(),
                            yuan(contract.monthlyFen() * contract.instalments()),
                            contract.ratePercent(),
                            contract.disbursed(),
                            contract.due(contract.instalments())));
            for (int seq = 1; seq <= contract.instalments(); seq++) {
                instalments.append("%s,%d,%s,%s,%s\n"
                        .formatted(
                                who.loanNo(),
                                seq,
                                contract.due(seq),
                                yuan(contract.monthlyFen()),
                                yuan(contract.interestFen(seq))));
            }
            String given = ",CONTRACT,GIVEN," + contract.disbursed() + "\n";
            points.append(who.bookNo() + ",,MOBILE," + who.mobile() + "," + given);
            points.append(who.bookNo() + ",,EMAIL," + who.mail() + "," + given);
            points.append(who.bookNo() + ",,HOME,四川省成都市锦江区示例囍路" + who.number() + "号,锦江区" + given);
        }
        return borrowers.append(loans).append(instalments).append(points).toString();
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + "%02d".formatted(fen % 100);
    }

    /** A name that stands nowhere else, so that it is found wherever it should not be. */
    static String name(int number) {
        StringBuilder name = new StringBuilder("示例·囍");
        for (char digit : Integer.toString(number).toCharArray()) {
            name.append(DIGITS.charAt(digit - '0'));
        }
        return name.toString();
    }

    /** A number that belongs to nobody, with its check digit. */
    static String identity(int number) {
        String digits = "990101" + (19_600_101 + 10_000 * (number / 900)) + "%03d".formatted(100 + number % 900);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
