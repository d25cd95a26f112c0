package org.lifang.server.plans.calendar;

import static org.lifang.server.plans.tables.WorkingYearTable.WORKING_YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.calendar.WorkingDays;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.plans.calendar.YearOutcome.No;
import org.lifang.server.plans.calendar.YearOutcome.Why;
import org.lifang.server.plans.tables.WorkingYearRecord;
import org.springframework.stereotype.Service;

/** The announced days off and the weekends worked in exchange; a year nobody set has its weekends only. */
@Service
public class WorkYears {

    private static final int LONGEST_BREAK_DAYS = 31;

    private final DSLContext db;
    private final Commands commands;

    WorkYears(DSLContext db, Commands commands) {
        this.db = db;
        this.commands = commands;
    }

    /** Every year that was set, together. */
    public WorkingDays current() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (WorkingYearRecord year : all()) {
            Collections.addAll(off, year.getHolidays());
            Collections.addAll(worked, year.getWorked());
        }
        return new WorkingDays(off, worked);
    }

    /** What counts of each year that was set. */
    List<WorkingYearRecord> all() {
        return db.select(WORKING_YEAR.fields())
                .distinctOn(WORKING_YEAR.YEAR)
                .from(WORKING_YEAR)
                .orderBy(WORKING_YEAR.YEAR, WORKING_YEAR.VERSION.desc())
                .fetchInto(WORKING_YEAR);
    }

    /** Sets a year anew; what was set before stays on record. */
    Result<YearOutcome> set(Command command, int year, Set<LocalDate> holidays, Set<LocalDate> worked) {
        return commands.run(command, YearOutcome.class, effect -> {
            No no = against(year, holidays, worked);
            return no != null ? no : stored(effect, year, holidays, worked);
        });
    }

    private YearOutcome stored(Effect effect, int year, Set<LocalDate> holidays, Set<LocalDate> worked) {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.inline((long) year)))
                .fetch();
        Integer last = db.select(DSL.max(WORKING_YEAR.VERSION))
                .from(WORKING_YEAR)
                .where(WORKING_YEAR.YEAR.eq(year))
                .fetchSingle()
                .value1();
        int version = last == null ? 1 : last + 1;
        db.insertInto(WORKING_YEAR)
                .set(WORKING_YEAR.YEAR, year)
                .set(WORKING_YEAR.VERSION, version)
                .set(WORKING_YEAR.HOLIDAYS, new TreeSet<>(holidays).toArray(LocalDate[]::new))
                .set(WORKING_YEAR.WORKED, new TreeSet<>(worked).toArray(LocalDate[]::new))
                .set(WORKING_YEAR.REASON, String.valueOf(effect.command().reason()))
                .set(WORKING_YEAR.SET_BY, effect.actor())
                .set(WORKING_YEAR.SET_AT, effect.at())
                .execute();
        effect.audit(
                "plans.working-days.set",
                "working-days/" + year,
                null,
                null,
                Map.of("version", version, "holidays", holidays.size(), "worked", worked.size()));
        return new YearOutcome.Set(year, version);
    }

    private static @Nullable No against(int year, Set<LocalDate> holidays, Set<LocalDate> worked) {
        for (LocalDate day : holidays) {
            if (day.getYear() != year) {
                return new No(Why.WORKING_DAY_OTHER_YEAR, day);
            }
        }
        for (LocalDate day : worked) {
            if (day.getYear() != year) {
                return new No(Why.WORKING_DAY_OTHER_YEAR, day);
            }
            if (holidays.contains(day)) {
                return new No(Why.WORKING_DAY_TWICE, day);
            }
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                return new No(Why.WORKING_DAY_NO_WEEKEND, day);
            }
        }
        return breaks(year, new WorkingDays(holidays, worked));
    }

    private static @Nullable No breaks(int year, WorkingDays days) {
        LocalDate last = LocalDate.of(year, 1, 1).minusDays(1);
        for (LocalDate day = last.plusDays(1); day.getYear() == year; day = day.plusDays(1)) {
            if (days.isWorking(day)) {
                last = day;
            } else if (ChronoUnit.DAYS.between(last, day) > LONGEST_BREAK_DAYS) {
                return new No(Why.WORKING_DAY_NONE, day);
            }
        }
        return null;
    }
}
