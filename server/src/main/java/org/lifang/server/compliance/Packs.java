package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.pack.Composition;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackChange;
import org.lifang.kernel.contact.pack.PackFault;
import org.lifang.kernel.contact.pack.PackReader;
import org.lifang.server.answers.Finding;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.PackOutcome.No;
import org.lifang.server.compliance.PackOutcome.Why;
import org.lifang.server.compliance.tables.PackRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Rule packs and their versions: drafted, proposed, approved by a second person from a date on, never changed. */
@Service
public final class Packs {

    private static final int MOST_FAULTS_TOLD = 200;

    private final PackStore store;
    private final Commands commands;
    private final BusinessDates dates;

    Packs(PackStore store, Commands commands, BusinessDates dates) {
        this.store = store;
        this.commands = commands;
        this.dates = dates;
    }

    List<PackRecord> all() {
        return store.all();
    }

    @Nullable
    PackRecord find(String name, int version) {
        return store.find(name, version);
    }

    /** Name and version of the packs in force on a date, in the order they are put together. */
    public List<String> inForce(LocalDate on) {
        return inForce(store.all(), on);
    }

    private static List<String> inForce(List<PackRecord> rows, LocalDate on) {
        List<Known.PackRow> approved = new ArrayList<>();
        for (PackRecord row : rows) {
            LocalDate from = row.getEffectiveFrom();
            if (row.getState().equals(PackStore.APPROVED) && from != null && !from.isAfter(on)) {
                approved.add(new Known.PackRow(row.getName(), row.getVersion(), row.getLayer(), LocalMoment.day(from)));
            }
        }
        return Gates.inForce(approved);
    }

    /** In what a version differs from the one of its name that is in force today; from nothing when none is. */
    List<PackChange> changes(PackRecord version) {
        Pack pack = Gates.pack(version.getBody());
        Pack before = inForce(dates.today()).stream()
                .filter(reference -> reference.startsWith(pack.id() + "@"))
                .map(reference -> Gates.pack(store.body(reference)))
                .findFirst()
                .orElse(new Pack(
                        pack.id(),
                        1,
                        pack.jurisdiction(),
                        pack.effectiveFrom(),
                        pack.title(),
                        pack.titleEn(),
                        List.of()));
        return PackChange.between(before, pack);
    }

    /** Keeps a text as a draft when it can be read; otherwise every fault is told with its line. */
    public Result<PackOutcome> draft(Command command, String text) {
        return run(command, effect -> switch (PackReader.read(text)) {
            case PackReader.Refused refused -> faulty(false, refused.faults());
            case PackReader.Read read -> drafted(effect, read.pack(), text);
        });
    }

    private PackOutcome drafted(Effect effect, Pack pack, String text) {
        int last = store.lastVersion(pack.id());
        if (pack.version() <= last) {
            return new No(Why.VERSION_TAKEN, List.of(pack.id(), String.valueOf(last)));
        }
        store.draft(pack, text, false, effect.actor(), reason(effect), effect.at());
        effect.audit("pack.drafted", target(pack.id(), pack.version()), null, text, Map.of());
        return new PackOutcome.Drafted(pack.id(), pack.version());
    }

    /** Hands a draft to a second person. */
    public Result<PackOutcome> propose(Command command, String name, int version, LocalDate effectiveFrom) {
        LocalDate today = dates.today();
        return run(command, effect -> {
            PackRecord row = store.find(name, version);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            if (!row.getState().equals(PackStore.DRAFT)) {
                return new No(Why.NOT_A_DRAFT);
            }
            No late = tooEarly(row, effectiveFrom, today);
            if (late != null) {
                return late;
            }
            PackOutcome misfit = misfit(row, effectiveFrom);
            if (misfit != null) {
                return misfit;
            }
            store.propose(name, version, effectiveFrom, effect.actor(), effect.at());
            effect.audit("pack.proposed", target(name, version), null, row.getBody(), on(effectiveFrom));
            return new PackOutcome.Proposed(name, version, effectiveFrom);
        });
    }

    /** Puts a proposed pack in force from its day on; not by who proposed it. */
    public Result<PackOutcome> approve(Command command, String name, int version) {
        LocalDate today = dates.today();
        return run(command, effect -> {
            PackRecord row = store.find(name, version);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            LocalDate from = row.getEffectiveFrom();
            if (!row.getState().equals(PackStore.PROPOSED) || from == null) {
                return new No(Why.NOT_PROPOSED);
            }
            if (effect.actor().equals(row.getProposer())) {
                return new No(Why.SAME_PERSON);
            }
            No late = tooEarly(row, from, today);
            if (late != null) {
                return late;
            }
            PackOutcome misfit = misfit(row, from);
            if (misfit != null) {
                return misfit;
            }
            store.approve(name, version, effect.actor(), effect.at());
            effect.audit("pack.approved", target(name, version), null, row.getBody(), on(from));
            return new PackOutcome.Approved(name, version, from);
        });
    }

    /** Takes a version out of use; the one before it is in force again. */
    public Result<PackOutcome> withdraw(Command command, String name, int version) {
        LocalDate today = dates.today();
        return run(command, effect -> {
            PackRecord row = store.find(name, version);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            if (row.getState().equals(PackStore.WITHDRAWN)) {
                return new No(Why.WITHDRAWN_ALREADY);
            }
            List<PackRecord> others = new ArrayList<>(store.all());
            others.removeIf(other -> same(other, row));
            if (row.getState().equals(PackStore.APPROVED)
                    && inForce(others, today).isEmpty()) {
                return new No(Why.LAST_ONE);
            }
            PackOutcome misfit = misfit(others, today);
            if (misfit != null) {
                return misfit;
            }
            store.withdraw(name, version, effect.actor(), effect.at());
            effect.audit("pack.withdrawn", target(name, version), row.getBody(), null, Map.of());
            return new PackOutcome.Withdrawn(name, version);
        });
    }

    private static @Nullable No tooEarly(PackRecord row, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            return new No(Why.EFFECTIVE_IN_THE_PAST, List.of(from.toString(), today.toString()));
        }
        LocalDate own = LocalMoment.date(Gates.pack(row.getBody()).effectiveFrom());
        return from.isBefore(own) ? new No(Why.EFFECTIVE_BEFORE_THE_PACK, List.of(own.toString())) : null;
    }

    /** What would not fit if the row were in force from that day on; null when everything does. */
    private @Nullable PackOutcome misfit(PackRecord row, LocalDate from) {
        List<PackRecord> rows = new ArrayList<>(store.all());
        rows.removeIf(other -> same(other, row));
        PackRecord approved = row.copy();
        approved.setState(PackStore.APPROVED);
        approved.setName(row.getName());
        approved.setVersion(row.getVersion());
        approved.setEffectiveFrom(from);
        rows.add(approved);
        return misfit(rows, from);
    }

    private static @Nullable PackOutcome misfit(List<PackRecord> rows, LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(from);
        for (PackRecord row : rows) {
            LocalDate start = row.getEffectiveFrom();
            if (row.getState().equals(PackStore.APPROVED) && start != null && start.isAfter(from)) {
                days.add(start);
            }
        }
        for (LocalDate day : days) {
            List<Pack> packs = inForce(rows, day).stream()
                    .map(reference -> Gates.pack(body(rows, reference)))
                    .toList();
            if (!packs.isEmpty() && Composition.of(packs) instanceof Composition.Refused refused) {
                return faulty(true, refused.faults());
            }
        }
        return null;
    }

    private static String body(List<PackRecord> rows, String reference) {
        return rows.stream()
                .filter(row -> (row.getName() + "@" + row.getVersion()).equals(reference))
                .findFirst()
                .orElseThrow()
                .getBody();
    }

    private static boolean same(PackRecord a, PackRecord b) {
        return a.getName().equals(b.getName()) && a.getVersion().equals(b.getVersion());
    }

    private static PackOutcome faulty(boolean together, List<PackFault> faults) {
        return new PackOutcome.Faulty(
                together,
                faults.stream().limit(MOST_FAULTS_TOLD).map(Packs::spoken).toList());
    }

    /** The sentence of each gets: {0} line, {1} rule, {2} what stands there, {3} what should. */
    private static Finding spoken(PackFault fault) {
        return new Finding(
                fault.code().key(),
                fault.rule().isEmpty() ? null : fault.rule(),
                fault.line() == 0 ? null : (long) fault.line(),
                List.of(String.valueOf(fault.line()), fault.rule(), fault.found(), fault.wanted()),
                fault.rule().isEmpty() ? null : fault.rule());
    }

    private Result<PackOutcome> run(Command command, Function<Effect, PackOutcome> effect) {
        return commands.run(command, PackOutcome.class, running -> {
            if (reason(running).isBlank()) {
                return new No(Why.REASON_MISSING);
            }
            store.lock();
            return effect.apply(running);
        });
    }

    private static String reason(Effect effect) {
        String reason = effect.command().reason();
        return reason == null ? "" : reason;
    }

    private static Map<String, String> on(LocalDate date) {
        return Map.of("effectiveFrom", date.toString());
    }

    static String target(String name, int version) {
        return "pack/" + name + "/" + version;
    }
}
