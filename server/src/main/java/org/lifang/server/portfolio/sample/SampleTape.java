package org.lifang.server.portfolio.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.Section;

/** Writes an invented loan book as a schedule tape. The same seed, size and date write the same bytes. */
public final class SampleTape {

    private static final List<String> RELATIONS = List.of("配偶", "父母", "兄弟姐妹", "同事", "朋友");

    private final CsvWriter csv;
    private final long seed;
    private final long loans;
    private final LocalDate date;

    private SampleTape(CsvWriter csv, long seed, long loans, LocalDate date) {
        this.csv = csv;
        this.seed = seed;
        this.loans = loans;
        this.date = date;
    }

    /** Writes the whole book and closes the text behind it. */
    public static void write(Writer to, long seed, long loans, LocalDate date) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(to)) {
            SampleTape tape = new SampleTape(csv, seed, loans, date);
            tape.borrowers();
            tape.loans();
            tape.instalments();
            tape.payments();
            tape.persons();
            tape.contacts();
        }
    }

    private void head(Section section) {
        csv.writeRecord("[" + section.title() + "]");
        csv.writeRecord(section.columns().stream().map(Column::header).toList());
    }

    private boolean owns(long number) {
        return SampleLoan.owner(seed, number) == number;
    }

    /** What everything about a person is drawn from. */
    private long person(long number, int role) {
        return Inventions.mix(seed ^ 0x70657273_6F6E0000L, number * 4 + role);
    }

    private static String no(String letter, long number) {
        return letter + "%08d".formatted(number + 1);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static String percent(int ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString();
    }

    private void borrowers() {
        head(Section.BORROWERS);
        for (long n = 0; n < loans; n++) {
            if (owns(n)) {
                long person = person(n, 0);
                String district = Inventions.place(person, false).district();
                csv.writeRecord(
                        no("B", n), Inventions.name(person), Inventions.idNo(person, n, date), "", district, "");
            }
        }
    }

    private void loans() {
        head(Section.LOANS);
        for (long n = 0; n < loans; n++) {
            SampleLoan loan = SampleLoan.of(seed, n, date);
            String method = switch (loan.contract().kind()) {
                case LEVEL_INSTALMENT -> "LEVEL";
                case EQUAL_PRINCIPAL -> "EQUAL_PRINCIPAL";
                case INTEREST_FIRST -> "INTEREST_FIRST";
                case BULLET -> "BULLET";
            };
            csv.writeRecord(
                    no("L", n),
                    no("B", loan.owner()),
                    loan.product(),
                    "成都",
                    "CNY",
                    yuan(loan.contract().principalFen()),
                    percent(loan.contract().annualRatePpm()),
                    "50",
                    "360",
                    Inventions.pick(Inventions.mix(seed, n), 16, 3) == 0 ? "3" : "0",
                    method,
                    "STATUTORY",
                    "DAYS",
                    loan.disbursedOn().toString(),
                    loan.maturesOn().toString(),
                    "");
        }
    }

    private void instalments() {
        head(Section.INSTALMENTS);
        for (long n = 0; n < loans; n++) {
            String no = no("L", n);
            SampleLoan.of(seed, n, date)
                    .schedule()
                    .forEach(i -> csv.writeRecord(
                            no,
                            Integer.toString(i.seq()),
                            i.dueOn().toString(),
                            yuan(i.principalFen()),
                            yuan(i.interestFen()),
                            yuan(i.feeFen())));
        }
    }

    private void payments() {
        head(Section.PAYMENTS);
        for (long n = 0; n < loans; n++) {
            int count = 0;
            for (SampleLoan.Paid paid : SampleLoan.of(seed, n, date).payments()) {
                String reference = no("P", n) + "-" + ++count;
                csv.writeRecord(no("L", n), paid.on().toString(), yuan(paid.amountFen()), "代扣", reference);
            }
        }
    }

    private boolean guaranteed(long number) {
        return Inventions.pick(person(number, 0), 31, 10) == 0;
    }

    private boolean hasContactPerson(long number) {
        return Inventions.pick(person(number, 0), 32, 10) < 6;
    }

    private void persons() {
        head(Section.RELATED_PERSONS);
        for (long n = 0; n < loans; n++) {
            if (!owns(n)) {
                continue;
            }
            if (guaranteed(n)) {
                long who = person(n, 1);
                csv.writeRecord(no("B", n), "G1", "GUARANTOR", no("L", n), relation(who), Inventions.name(who), "");
            }
            if (hasContactPerson(n)) {
                long who = person(n, 2);
                csv.writeRecord(no("B", n), "C1", "CONTACT_PERSON", "", relation(who), Inventions.name(who), "");
            }
        }
    }

    private static String relation(long who) {
        return RELATIONS.get(Inventions.pick(who, 33, RELATIONS.size()));
    }

    private void contacts() {
        head(Section.CONTACT_POINTS);
        for (long n = 0; n < loans; n++) {
            if (!owns(n)) {
                continue;
            }
            long person = person(n, 0);
            String since =
                    date.minusDays(30L + Inventions.pick(person, 34, 900)).toString();
            mobile(n, "", n * 3, "CONTRACT", since);
            place(n, "HOME", Inventions.place(person, false), since);
            if (Inventions.pick(person, 35, 10) < 6) {
                place(n, "WORKPLACE", Inventions.place(person, true), since);
            }
            if (guaranteed(n)) {
                mobile(n, "G1", n * 3 + 1, "CONTRACT", since);
            }
            if (hasContactPerson(n)) {
                mobile(n, "C1", n * 3 + 2, "LEFT_BY_BORROWER", since);
            }
        }
    }

    private void mobile(long n, String personNo, long number, String source, String since) {
        csv.writeRecord(no("B", n), personNo, "MOBILE", Inventions.mobile(number), "", "", "", source, "GIVEN", since);
    }

    private void place(long n, String kind, Inventions.Place place, String since) {
        csv.writeRecord(
                no("B", n),
                "",
                kind,
                place.address(),
                place.district(),
                BigDecimal.valueOf(place.latitudeE6(), 6).toPlainString(),
                BigDecimal.valueOf(place.longitudeE6(), 6).toPlainString(),
                "CONTRACT",
                "GIVEN",
                since);
    }
}
