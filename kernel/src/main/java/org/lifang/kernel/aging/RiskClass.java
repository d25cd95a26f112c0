package org.lifang.kernel.aging;

/**
 * Five-class asset classification floor (五级分类) by days overdue.
 *
 * <p>Source: 商业银行金融资产风险分类办法 (2023 No. 1), in force 2023-07-01; confidence: secondary. A lender may classify worse, never
 * better.
 */
public enum RiskClass {
    /** 正常. */
    NORMAL,
    /** 关注: at least this once overdue. */
    SPECIAL_MENTION,
    /** 次级: at least this when overdue more than 90 days. */
    SUBSTANDARD,
    /** 可疑: at least this when overdue more than 270 days. */
    DOUBTFUL,
    /** 损失: at least this when overdue more than 360 days. */
    LOSS;

    /** The best class that a number of days past due, 0 or more, still allows. */
    public static RiskClass floorOfDays(int daysPastDue) {
        if (daysPastDue <= 0) {
            return NORMAL;
        }
        if (daysPastDue <= 90) {
            return SPECIAL_MENTION;
        }
        if (daysPastDue <= 270) {
            return SUBSTANDARD;
        }
        return daysPastDue <= 360 ? DOUBTFUL : LOSS;
    }
}
