package org.lifang.server.portfolio.tape;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a tape, in the order in which a file must bring them: what is referred to comes first. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum Section {
    BORROWERS(Tape.SCHEDULE, BorrowerColumn.values()),
    LOANS(Tape.SCHEDULE, LoanColumn.values()),
    INSTALMENTS(Tape.SCHEDULE, InstalmentColumn.values()),
    PAYMENTS(Tape.SCHEDULE, PaymentColumn.values()),
    RELATED_PERSONS(Tape.SCHEDULE, PersonColumn.values()),
    CONTACT_POINTS(Tape.SCHEDULE, ContactColumn.values()),
    SNAPSHOTS(Tape.ARREARS, SnapshotColumn.values());

    private final Tape tape;
    private final List<Column> columns;

    Section(Tape tape, Column[] columns) {
        this.tape = tape;
        this.columns = List.of(columns);
    }

    public Tape tape() {
        return tape;
    }

    public List<Column> columns() {
        return columns;
    }

    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of that name, written as in a section line or as a sheet name. */
    public static Optional<Section> named(String title) {
        String wanted = title.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(s -> s.title().equals(wanted)).findFirst();
    }

    public Optional<Column> column(String header) {
        return columns.stream().filter(c -> c.header().equals(header)).findFirst();
    }
}
