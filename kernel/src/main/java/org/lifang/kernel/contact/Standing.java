package org.lifang.kernel.contact;

import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.pack.Rule;

/** The evidence a rule asks for with every permit in its scope, whatever the facts. */
final class Standing {

    private Standing() {}

    static @Nullable Code code(Rule rule) {
        return switch (rule) {
            case CN_W_16 -> Code.RECORD_AGENCY_CALL;
            case CN_V_02 -> Code.RECORD_CREDENTIALS_SHOWN;
            case CN_V_03 -> Code.RECORD_WHOLE_VISIT;
            case CN_V_04 -> Code.STAY_OUTSIDE;
            case CN_V_12, IN_R_01 -> Code.RECORD_CALL;
            case CN_V_13 -> Code.GIVE_NOTICE;
            case CN_I_03 -> Code.RECORD_ROBOT_CALL;
            case CN_L_04 -> Code.RECORD_LIMITATION_PROOF;
            case CN_R_01 -> Code.RECORD_WHOLE_PROCESS;
            case CN_R_02, US_R_01 -> Code.RECORD_KEPT;
            default -> null;
        };
    }
}
