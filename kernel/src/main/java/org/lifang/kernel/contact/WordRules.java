package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PlaceKind;

/** What may be said and shown (CN-C); the text itself is checked elsewhere, its faults are facts here. */
final class WordRules {

    private static final int PAPER = Channel.LETTER.bit() | Channel.PLACEMENT.bit();

    private WordRules() {}

    static void judge(Judge j) {
        boolean clean = j.facts().number(Fact.WORDING) == 0;
        if (clean && !j.channel().in(PAPER)) {
            return;
        }
        if (!clean) {
            faults(j);
        }
        if (j.on(On.CN_C_05)) {
            cnC05(j);
        }
        if (j.on(On.CN_C_06)) {
            cnC06(j);
        }
        if (j.on(On.CN_C_07)) {
            cnC07(j);
        }
        if (j.on(On.CN_C_08)) {
            cnC08(j);
        }
    }

    private static void faults(Judge j) {
        if (j.on(On.CN_C_01)) {
            cnC01(j);
        }
        if (j.on(On.CN_C_02)) {
            cnC02(j);
        }
        if (j.on(On.CN_C_03)) {
            cnC03(j);
        }
        if (j.on(On.CN_C_04)) {
            cnC04(j);
        }
    }

    static void cnC01(Judge j) {
        j.wording(Rule.CN_C_01, Code.WORDS_OF_AUTHORITY, Wording.AUTHORITY);
    }

    static void cnC02(Judge j) {
        j.wording(Rule.CN_C_02, Code.WORDS_OF_THREAT, Wording.THREAT);
    }

    static void cnC03(Judge j) {
        j.wording(Rule.CN_C_03, Code.WORDS_MISLEADING, Wording.MISLEADING);
    }

    static void cnC04(Judge j) {
        j.wording(Rule.CN_C_04, Code.WORDS_OF_EXTRA_CHARGE, Wording.EXTRA_CHARGE);
    }

    /** Letters go sealed and addressed; nothing is posted where others read it. */
    static void cnC05(Judge j) {
        if (j.wording(Rule.CN_C_05, Code.WORDS_IN_PUBLIC, Wording.PUBLIC_EXPOSURE) || j.channel() != Channel.LETTER) {
            return;
        }
        if (j.proposal().meeting().kind() == PlaceKind.PUBLIC) {
            j.find(Rule.CN_C_05, Code.PUBLIC_PLACE);
        } else {
            j.proof(Rule.CN_C_05, Code.LETTER_NOT_SEALED, Fact.LETTER_SEALED);
        }
    }

    static void cnC06(Judge j) {
        j.proof(Rule.CN_C_06, Code.LETTER_INCOMPLETE, Fact.LETTER_COMPLETE);
    }

    static void cnC07(Judge j) {
        if (j.facts().unknown(Fact.WORDING)) {
            j.find(Rule.CN_C_07, Code.WORDING_NOT_CHECKED, Fact.WORDING);
        }
    }

    static void cnC08(Judge j) {
        told(j, Rule.CN_C_08);
    }

    /** The debtor was told of the agency on that day or before. */
    static void told(Judge j, Rule rule) {
        long told = j.facts().number(Fact.PLACEMENT_TOLD_ON);
        if (told == Facts.UNKNOWN || told > j.day()) {
            j.find(rule, Code.PLACEMENT_NOT_TOLD, Fact.PLACEMENT_TOLD_ON);
        }
    }
}
