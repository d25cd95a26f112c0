package org.lifang.kernel.contact.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a rule that a pack gives; each knows in which direction it grows stricter. */
public enum Param {
    CN_T_01_OPENS(Rule.CN_T_01, "opens", Unit.TIME, Strictness.HIGHER),
    CN_T_01_CLOSES(Rule.CN_T_01, "closes", Unit.TIME, Strictness.LOWER),
    CN_T_02_OPENS(Rule.CN_T_02, "opens", Unit.TIME, Strictness.HIGHER),
    CN_T_02_CLOSES(Rule.CN_T_02, "closes", Unit.TIME, Strictness.LOWER),
    CN_T_05_CLOSES(Rule.CN_T_05, "closes", Unit.TIME, Strictness.LOWER),
    CN_T_06_OPENS(Rule.CN_T_06, "opens", Unit.TIME, Strictness.HIGHER),
    CN_T_06_CLOSES(Rule.CN_T_06, "closes", Unit.TIME, Strictness.LOWER),
    CN_T_06_WEEKDAYS(Rule.CN_T_06, "weekdays", Unit.WEEKDAYS, Strictness.FEWER),
    CN_T_06_HOLIDAYS(Rule.CN_T_06, "holidays", Unit.SWITCH, Strictness.LOWER),

    CN_F_01_MOST(Rule.CN_F_01, "most", Unit.COUNT, Strictness.LOWER),
    CN_F_02_MOST(Rule.CN_F_02, "most", Unit.COUNT, Strictness.LOWER),
    CN_F_03_MOST(Rule.CN_F_03, "most", Unit.COUNT, Strictness.LOWER),
    CN_F_04_GAP(Rule.CN_F_04, "gap", Unit.MINUTES, Strictness.HIGHER),
    CN_F_04_BUSY_CALLS(Rule.CN_F_04, "busy-calls", Unit.COUNT, Strictness.LOWER),
    CN_F_04_BUSY_DAYS(Rule.CN_F_04, "busy-days", Unit.DAYS, Strictness.LOWER),
    CN_F_05_MOST_A_DAY(Rule.CN_F_05, "most-a-day", Unit.COUNT, Strictness.LOWER),
    CN_F_05_MOST_A_WEEK(Rule.CN_F_05, "most-a-week", Unit.COUNT, Strictness.LOWER),
    CN_F_06_MOST(Rule.CN_F_06, "most", Unit.COUNT, Strictness.LOWER),
    CN_F_06_DAYS(Rule.CN_F_06, "days", Unit.DAYS, Strictness.HIGHER),
    CN_F_07_MOST_AT_ADDRESS(Rule.CN_F_07, "most-at-address", Unit.COUNT, Strictness.LOWER),
    CN_F_07_ADDRESS_DAYS(Rule.CN_F_07, "address-days", Unit.DAYS, Strictness.HIGHER),
    CN_F_07_MOST(Rule.CN_F_07, "most", Unit.COUNT, Strictness.LOWER),
    CN_F_07_DAYS(Rule.CN_F_07, "days", Unit.DAYS, Strictness.HIGHER),

    CN_W_10_DAYS(Rule.CN_W_10, "days", Unit.DAYS, Strictness.HIGHER),
    CN_W_10_FRESH(Rule.CN_W_10, "fresh", Unit.DAYS, Strictness.LOWER),
    CN_W_12_SOURCES(Rule.CN_W_12, "sources", Unit.SOURCES, Strictness.FEWER),

    CN_V_01_CREW(Rule.CN_V_01, "crew", Unit.COUNT, Strictness.HIGHER),
    CN_V_13_HOURS(Rule.CN_V_13, "hours", Unit.HOURS, Strictness.HIGHER),

    CN_H_03_DAYS(Rule.CN_H_03, "days", Unit.DAYS, Strictness.LOWER),
    CN_A_02_DAYS(Rule.CN_A_02, "days", Unit.DAYS, Strictness.LOWER),
    CN_A_05_DAYS(Rule.CN_A_05, "days", Unit.DAYS, Strictness.LOWER),
    CN_I_01_MOST(Rule.CN_I_01, "most", Unit.COUNT, Strictness.LOWER),
    CN_D_01_ESCALATE(Rule.CN_D_01, "escalate", Unit.DAYS, Strictness.LOWER),
    CN_L_16_MONTHS(Rule.CN_L_16, "months", Unit.MONTHS, Strictness.LOWER),
    CN_R_01_YEARS(Rule.CN_R_01, "years", Unit.YEARS, Strictness.HIGHER),
    CN_R_02_YEARS(Rule.CN_R_02, "years", Unit.YEARS, Strictness.HIGHER),
    CN_M_11_FROM(Rule.CN_M_11, "from", Unit.DATE, Strictness.LOWER),

    US_T_01_OPENS(Rule.US_T_01, "opens", Unit.TIME, Strictness.HIGHER),
    US_T_01_CLOSES(Rule.US_T_01, "closes", Unit.TIME, Strictness.LOWER),
    US_F_01_MOST(Rule.US_F_01, "most", Unit.COUNT, Strictness.LOWER),
    US_F_01_DAYS(Rule.US_F_01, "days", Unit.DAYS, Strictness.HIGHER),
    US_F_02_DAYS(Rule.US_F_02, "days", Unit.DAYS, Strictness.HIGHER),
    US_W_01_MOST(Rule.US_W_01, "most", Unit.COUNT, Strictness.LOWER),
    US_R_01_YEARS(Rule.US_R_01, "years", Unit.YEARS, Strictness.HIGHER),

    MA_T_01_OPENS(Rule.MA_T_01, "opens", Unit.TIME, Strictness.HIGHER),
    MA_T_01_CLOSES(Rule.MA_T_01, "closes", Unit.TIME, Strictness.LOWER),
    MA_F_01_MOST(Rule.MA_F_01, "most", Unit.COUNT, Strictness.LOWER),
    MA_F_01_DAYS(Rule.MA_F_01, "days", Unit.DAYS, Strictness.HIGHER),
    MA_F_02_MOST(Rule.MA_F_02, "most", Unit.COUNT, Strictness.LOWER),
    MA_F_02_DAYS(Rule.MA_F_02, "days", Unit.DAYS, Strictness.HIGHER),

    UK_V_01_HOURS(Rule.UK_V_01, "hours", Unit.HOURS, Strictness.HIGHER),

    IN_T_01_OPENS(Rule.IN_T_01, "opens", Unit.TIME, Strictness.HIGHER),
    IN_T_01_CLOSES(Rule.IN_T_01, "closes", Unit.TIME, Strictness.LOWER),
    IN_T_02_OPENS(Rule.IN_T_02, "opens", Unit.TIME, Strictness.HIGHER),
    IN_T_02_CLOSES(Rule.IN_T_02, "closes", Unit.TIME, Strictness.LOWER),

    IE_T_01_OPENS(Rule.IE_T_01, "opens", Unit.TIME, Strictness.HIGHER),
    IE_T_01_CLOSES(Rule.IE_T_01, "closes", Unit.TIME, Strictness.LOWER),
    IE_T_01_WEEKDAYS(Rule.IE_T_01, "weekdays", Unit.WEEKDAYS, Strictness.FEWER),
    IE_T_01_HOLIDAYS(Rule.IE_T_01, "holidays", Unit.SWITCH, Strictness.LOWER),
    IE_F_01_MOST(Rule.IE_F_01, "most", Unit.COUNT, Strictness.LOWER),
    IE_F_01_DAYS(Rule.IE_F_01, "days", Unit.DAYS, Strictness.HIGHER);

    private final Rule rule;
    private final String label;
    private final Unit unit;
    private final Strictness strictness;

    Param(Rule rule, String label, Unit unit, Strictness strictness) {
        this.rule = rule;
        this.label = label;
        this.unit = unit;
        this.strictness = strictness;
    }

    /** Whose number it is. */
    public Rule rule() {
        return rule;
    }

    /** As packs write it. */
    public String label() {
        return label;
    }

    /** What it means. */
    public Unit unit() {
        return unit;
    }

    /** Where it grows stricter. */
    public Strictness strictness() {
        return strictness;
    }

    /** The numbers of a rule, in order. */
    public static List<Param> of(Rule rule) {
        List<Param> found = new ArrayList<>();
        for (Param param : values()) {
            if (param.rule == rule) {
                found.add(param);
            }
        }
        return found;
    }

    static @Nullable Param of(Rule rule, String label) {
        for (Param param : values()) {
            if (param.rule == rule && param.label.equals(label)) {
                return param;
            }
        }
        return null;
    }

    /** Its place in the order. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
