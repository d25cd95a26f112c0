package org.lifang.kernel.aging;

/**
 * Five-class asset classification floor (五级分类) by days overdue.
 *
 * <p>Source: 商业银行金融资产风险分类办法 (2023 No. 1), in force 2023-07-01; confidence: secondary.
 * A lender may classify worse, never better.
 */
public enum RiskClass {
    /** 正常. */
    NORMAL(0),
    /** 关注: at least this once overdue. */
    SPECIAL_MENTION(1),
    /** 次级: at least this when overdue more than 90 days. */
    SUBSTANDARD(2),
    /** 可疑: at least this when overdue more than 270 days. */
    DOUBTFUL(3),
    /** 损失: at least this when overdue more than 360 days. */
    LOSS(4);

    private static final RiskClass[] ALL = values();

    private final int place;

    RiskClass(int place) {
        this.place = place;
    }

    /** The class at a place, 0 for normal to 4 for loss: how it is stored. */
    public static RiskClass at(int place) {
        return ALL[place];
    }

    /** Its place, 0 for normal to 4 for loss. */
    public int place() {
        return place;
    }

    /** The best class that a number of days past due, 0 or more, still allows. */
    public static RiskClass floorOfDays(int daysPastDue) {
        return ALL[placeOfDays(daysPastDue)];
    }

    static int placeOfDays(int daysPastDue) {
        if (daysPastDue <= 0) {
            return 0;
        }
        if (daysPastDue <= 90) {
            return 1;
        }
        if (daysPastDue <= 270) {
            return 2;
        }
        return daysPastDue <= 360 ? 3 : 4;
    }
}
