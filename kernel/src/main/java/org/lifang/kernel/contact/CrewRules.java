package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.Crew;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;

/** Who may collect (CN-H); asked whenever people act and not only machines. */
final class CrewRules {

    private static final int BY_PEOPLE = Channel.CALL.bit() | Channel.VISIT.bit();

    private static final int NEEDED = Clearance.TAUGHT.bit() | Clearance.UNDERTAKING.bit();
    private static final int BARRED = Clearance.SUSPENDED.bit() | Clearance.BLACKLISTED.bit();

    private CrewRules() {}

    static void judge(Judge j) {
        if (!people(j)) {
            return;
        }
        if (j.on(On.CN_H_01)) {
            cnH01(j);
        }
        if (!j.facts().crew().clear(NEEDED, BARRED)) {
            unclear(j);
        } else if (j.on(On.CN_H_03)) {
            cnH03(j);
        }
    }

    private static void unclear(Judge j) {
        if (j.on(On.CN_H_02)) {
            cnH02(j);
        }
        if (j.on(On.CN_H_03)) {
            cnH03(j);
        }
        if (j.on(On.CN_H_04)) {
            cnH04(j);
        }
        if (j.on(On.CN_H_05)) {
            cnH05(j);
        }
    }

    static boolean people(Judge j) {
        return j.channel().in(BY_PEOPLE) || j.proposal().by().crew() > 0;
    }

    static void cnH01(Judge j) {
        Crew crew = j.facts().crew();
        if (crew.size() == 0 || crew.size() < j.proposal().by().crew()) {
            j.findCounted(Rule.CN_H_01, Code.CREW_NOT_NAMED, crew.size(), Finding.NEVER);
        } else if (!crew.everybody(Clearance.SCREENED)) {
            j.find(Rule.CN_H_01, Code.CREW_NOT_SCREENED);
        }
    }

    static void cnH02(Judge j) {
        if (!j.facts().crew().everybody(Clearance.TAUGHT)) {
            j.find(Rule.CN_H_02, Code.CREW_NOT_TAUGHT);
        }
    }

    static void cnH03(Judge j) {
        long oldest = j.facts().crew().oldestTraining();
        boolean fresh =
                oldest != Facts.UNKNOWN && oldest <= j.day() && j.day() - oldest <= j.number(Param.CN_H_03_DAYS);
        if (!fresh) {
            j.find(Rule.CN_H_03, Code.CREW_TRAINING_OLD);
        }
    }

    static void cnH04(Judge j) {
        if (!j.facts().crew().everybody(Clearance.UNDERTAKING)) {
            j.find(Rule.CN_H_04, Code.CREW_NO_UNDERTAKING);
        }
    }

    static void cnH05(Judge j) {
        Crew crew = j.facts().crew();
        if (crew.somebody(Clearance.SUSPENDED) || crew.somebody(Clearance.BLACKLISTED)) {
            j.find(Rule.CN_H_05, Code.CREW_SUSPENDED);
        } else if (crew.notKnown(Clearance.SUSPENDED) || crew.notKnown(Clearance.BLACKLISTED)) {
            j.find(Rule.CN_H_05, Code.FACT_UNKNOWN);
        }
    }
}
