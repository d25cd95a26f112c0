package org.lifang.kernel.contact.pack;

import static org.lifang.kernel.contact.proposal.Channel.ALL;
import static org.lifang.kernel.contact.proposal.Channel.CONTACTS;
import static org.lifang.kernel.contact.proposal.Channel.EMAIL;
import static org.lifang.kernel.contact.proposal.Channel.LETTER;
import static org.lifang.kernel.contact.proposal.Channel.PLACEMENT;
import static org.lifang.kernel.contact.proposal.Channel.SMS;
import static org.lifang.kernel.contact.proposal.Channel.TEXTS;
import static org.lifang.kernel.contact.proposal.Channel.VISIT;
import static org.lifang.kernel.contact.proposal.Channel.VOICE;
import static org.lifang.kernel.contact.proposal.Target.ANYONE;
import static org.lifang.kernel.contact.proposal.Target.CONTACT_PERSON;
import static org.lifang.kernel.contact.proposal.Target.DEBTOR;
import static org.lifang.kernel.contact.proposal.Target.GUARANTOR;
import static org.lifang.kernel.contact.proposal.Target.HEIR;
import static org.lifang.kernel.contact.proposal.Target.JOINT_OBLIGOR;
import static org.lifang.kernel.contact.proposal.Target.SPOUSE;
import static org.lifang.kernel.contact.proposal.Target.THIRD_PARTIES;

import org.lifang.kernel.contact.proposal.Channel;

/**
 * The rules the gate can apply, one function each; the order is their precedence. What each does, and the rules left to
 * people or to other modules, stand in the catalogue.
 */
public enum Rule {
    CN_T_01(Scope.CONTACTS),
    CN_T_02(Scope.CONTACTS),
    CN_T_05(Scope.CONTACTS),
    CN_T_06(Scope.CONTACTS),

    CN_F_01(Scope.of(VOICE)),
    CN_F_02(Scope.of(VOICE)),
    CN_F_03(Scope.of(VOICE)),
    CN_F_04(Scope.of(VOICE)),
    CN_F_05(Scope.of(TEXTS)),
    CN_F_06(Scope.of(LETTER)),
    CN_F_07(Scope.of(VISIT)),
    CN_F_08(Scope.CONTACTS),

    CN_W_01(Scope.with(THIRD_PARTIES)),
    CN_W_02(Scope.with(GUARANTOR.bit() | JOINT_OBLIGOR.bit())),
    CN_W_03(Scope.with(THIRD_PARTIES)),
    CN_W_04(Scope.with(THIRD_PARTIES)),
    CN_W_05(Scope.with(THIRD_PARTIES)),
    CN_W_06(Scope.with(THIRD_PARTIES)),
    CN_W_07(Scope.with(THIRD_PARTIES | HEIR.bit())),
    CN_W_08(Scope.with(THIRD_PARTIES)),
    CN_W_09(Scope.with(THIRD_PARTIES)),
    CN_W_10(Scope.with(THIRD_PARTIES)),
    CN_W_11(Scope.with(THIRD_PARTIES)),
    CN_W_12(Scope.CONTACTS),
    CN_W_14(Scope.with(CONTACT_PERSON.bit())),
    CN_W_15(Scope.with(THIRD_PARTIES)),
    CN_W_16(Scope.of(VOICE).byAgency().always()),
    CN_W_17(Scope.with(DEBTOR.bit() | HEIR.bit())),
    CN_W_18(Scope.with(SPOUSE.bit())),
    CN_W_19(Scope.CONTACTS),

    CN_V_01(Scope.of(VISIT)),
    CN_V_02(Scope.of(VISIT).always()),
    CN_V_03(Scope.of(VISIT)),
    CN_V_04(Scope.of(VISIT)),
    CN_V_06(Scope.of(VISIT)),
    CN_V_07(Scope.of(VISIT)),
    CN_V_08(Scope.of(VISIT)),
    CN_V_10(Scope.CONTACTS),
    CN_V_11(Scope.CONTACTS.byAgency()),
    CN_V_12(Scope.of(VOICE)),
    CN_V_13(Scope.of(VISIT)),
    CN_V_15(Scope.of(VOICE | TEXTS)),
    CN_V_17(Scope.CONTACTS),

    CN_C_01(Scope.CONTACTS),
    CN_C_02(Scope.CONTACTS),
    CN_C_03(Scope.CONTACTS),
    CN_C_04(Scope.CONTACTS),
    CN_C_05(Scope.CONTACTS),
    CN_C_06(Scope.of(LETTER)),
    CN_C_07(Scope.CONTACTS),
    CN_C_08(Scope.of(PLACEMENT)),

    CN_H_01(Scope.CONTACTS),
    CN_H_02(Scope.CONTACTS),
    CN_H_03(Scope.CONTACTS),
    CN_H_04(Scope.CONTACTS),
    CN_H_05(Scope.CONTACTS),

    CN_A_02(Scope.of(PLACEMENT)),
    CN_A_04(Scope.of(ALL).byAgency()),
    CN_A_05(Scope.of(PLACEMENT)),
    CN_A_06(Scope.of(ALL).byAgency()),
    CN_A_07(Scope.of(ALL).byAgency()),
    CN_A_08(Scope.of(ALL).byAgency()),
    CN_A_09(Scope.of(ALL).byAgency()),
    CN_A_10(Scope.of(ALL).byAgency()),
    CN_A_12(Scope.CONTACTS),

    CN_I_01(Scope.of(VOICE)),
    CN_I_03(Scope.of(Channel.ROBOT_CALL).always()),
    CN_I_04(Scope.CONTACTS),

    CN_P_02(Scope.of(PLACEMENT)),
    CN_P_03(Scope.of(VISIT)),
    CN_P_04(Scope.of(PLACEMENT)),
    CN_P_05(Scope.of(PLACEMENT)),
    CN_P_08(Scope.CONTACTS),
    CN_P_11(Scope.CONTACTS),

    CN_D_01(Scope.of(ALL)),
    CN_D_06(Scope.of(ALL)),
    CN_D_07(Scope.of(ALL)),
    CN_D_09(Scope.of(ALL)),
    CN_D_10(Scope.of(ALL)),
    CN_D_11(Scope.of(ALL)),

    CN_L_04(Scope.of(SMS.bit() | EMAIL.bit() | LETTER.bit() | VISIT.bit()).always()),
    CN_L_06(Scope.of(ALL)),
    CN_L_07(Scope.of(CONTACTS)),
    CN_L_15(Scope.CONTACTS),
    CN_L_16(Scope.with(GUARANTOR.bit())),
    CN_L_19(Scope.CONTACTS),
    CN_L_20(Scope.of(ALL)),

    CN_R_01(Scope.of(ALL).always()),
    CN_R_02(Scope.of(ALL).always()),

    CN_M_06(Scope.of(ALL)),
    CN_M_11(Scope.of(ALL)),

    US_T_01(Scope.CONTACTS),
    US_T_02(Scope.CONTACTS),
    US_F_01(Scope.of(VOICE)),
    US_F_02(Scope.of(VOICE)),
    US_W_01(Scope.with(THIRD_PARTIES)),
    US_W_02(Scope.CONTACTS),
    US_C_01(Scope.of(TEXTS)),
    US_N_01(Scope.CONTACTS),
    US_D_01(Scope.CONTACTS),
    US_R_01(Scope.of(ALL).always()),

    MA_T_01(Scope.CONTACTS),
    MA_F_01(Scope.of(VOICE | SMS.bit())),
    MA_F_02(Scope.of(VOICE | SMS.bit())),
    MA_V_01(Scope.of(VISIT)),
    MA_V_02(Scope.of(VISIT)),
    MA_W_01(Scope.with(THIRD_PARTIES)),

    UK_T_01(Scope.CONTACTS),
    UK_V_01(Scope.of(VISIT)),
    UK_V_02(Scope.of(VISIT)),
    UK_V_03(Scope.of(VISIT)),
    UK_I_01(Scope.of(VOICE | VISIT.bit())),
    UK_W_01(Scope.with(THIRD_PARTIES)),
    UK_C_01(Scope.of(LETTER)),
    UK_D_01(Scope.CONTACTS),
    UK_L_01(Scope.CONTACTS),

    IN_T_01(Scope.of(VOICE)),
    IN_T_02(Scope.CONTACTS),
    IN_W_01(Scope.with(THIRD_PARTIES)),
    IN_W_02(Scope.with(ANYONE & ~(DEBTOR.bit() | GUARANTOR.bit()))),
    IN_C_01(Scope.CONTACTS),
    IN_C_02(Scope.CONTACTS),
    IN_V_01(Scope.of(VISIT)),
    IN_V_02(Scope.of(VISIT)),
    IN_H_01(Scope.of(VISIT.bit() | VOICE)),
    IN_A_01(Scope.CONTACTS.byAgency()),
    IN_R_01(Scope.of(VOICE).always()),

    IE_T_01(Scope.of(VOICE | VISIT.bit())),
    IE_F_01(Scope.CONTACTS),
    IE_V_01(Scope.of(VISIT)),
    IE_V_02(Scope.of(VISIT)),
    IE_W_01(Scope.CONTACTS),

    /** Holds a contact under a law whose pack is not loaded; always on, in no pack. */
    LF_J_01(Scope.of(ALL));

    private final String id;
    private final int channels;
    private final int targets;
    private final boolean agencyOnly;
    private final boolean standing;

    Rule(Scope scope) {
        this.id = name().replace('_', '-');
        channels = scope.channels();
        targets = scope.targets();
        agencyOnly = scope.agencyOnly();
        standing = scope.standing();
    }

    /** As people cite it, such as {@code CN-T-01}. */
    public String id() {
        return id;
    }

    /** When it has a say. */
    public Scope scope() {
        return new Scope(channels, targets, agencyOnly, standing);
    }

    /** The part of the regulation it belongs to, such as {@code CN-T}. */
    public String section() {
        return id.substring(0, id.lastIndexOf('-'));
    }

    /** Its place in the order. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
